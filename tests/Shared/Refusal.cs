using FluentAssertions.Specialized;

namespace TradePolicy.Testing;

/// <summary>What a call is refused with. The file is compiled into every test project.</summary>
internal static class Refusal
{
    /// <summary>Makes a call that must throw an exception of exactly this type.</summary>
    /// <typeparam name="TException">The type.</typeparam>
    /// <param name="call">The call.</param>
    /// <returns>The exception, of which more can be asserted: <c>Refusal.Of&lt;ArgumentException&gt;(…).WithMessage("…")</c>.</returns>
    internal static ExceptionAssertions<TException> Of<TException>(Action call)
        where TException : Exception =>
        call.Should().ThrowExactly<TException>();

    /// <inheritdoc cref="Of{TException}(Action)"/>
    internal static ExceptionAssertions<TException> Of<TException>(Func<object?> call)
        where TException : Exception =>
        call.Should().ThrowExactly<TException>();
}
