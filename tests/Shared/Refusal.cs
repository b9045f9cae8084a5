using FluentAssertions.Specialized;

namespace TradePolicy.Testing;

/// <summary>What a call is refused with. The file is compiled into every test project.</summary>
internal static class Refusal
{
    /// <summary>Makes a call that must throw an exception of exactly this type.</summary>
    /// <typeparam name="TException">The type.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="because">Why it must, for the message if it does not.</param>
    /// <param name="becauseArgs">What the placeholders of the reason stand for.</param>
    /// <returns>The exception, of which more can be asserted: <c>Refusal.Of&lt;ArgumentException&gt;(…).WithMessage("…")</c>.</returns>
    internal static ExceptionAssertions<TException> Of<TException>(Action call, string because = "", params object[] becauseArgs)
        where TException : Exception =>
        call.Should().ThrowExactly<TException>(because, becauseArgs);

    /// <inheritdoc cref="Of{TException}(Action, string, object[])"/>
    internal static ExceptionAssertions<TException> Of<TException>(Func<object?> call, string because = "", params object[] becauseArgs)
        where TException : Exception =>
        call.Should().ThrowExactly<TException>(because, becauseArgs);
}
