namespace TradePolicy.Specimens.Tests;

/// <summary>How a public type is made, and how values of it come to differ from that.</summary>
public abstract class Specimen
{
    private protected Specimen(Type type) => Type = type;

    /// <summary>The type that it is of.</summary>
    public Type Type { get; }

    /// <summary>Makes the value anew.</summary>
    public abstract object Make();

    /// <summary>Values that differ from it, each with the member in which it does.</summary>
    public IReadOnlyList<(string Member, Func<object> Make)> Variants => Others;

    /// <summary>Members and fields that follow from others, or that are no part of the value.</summary>
    public IReadOnlyList<string> Derived => FromOthers;

    private protected List<(string Member, Func<object> Make)> Others { get; } = [];

    private protected List<string> FromOthers { get; } = [];

    /// <summary>A value of a type, made by a factory; the first of the twins and what the variants differ from.</summary>
    public static Specimen<T> Of<T>(Func<T> make)
        where T : notnull => new(make);

    /// <inheritdoc />
    public override string ToString() => Type.ToString();
}

/// <summary>How values of a type are made.</summary>
public sealed class Specimen<T> : Specimen
    where T : notnull
{
    private readonly Func<T> make;

    internal Specimen(Func<T> make)
        : base(typeof(T)) => this.make = make;

    /// <inheritdoc />
    public override object Make() => make();

    /// <summary>A value that differs in a member.</summary>
    public Specimen<T> Differing(string member, Func<T> other)
    {
        Others.Add((member, () => other()));
        return this;
    }

    /// <summary>Members and fields that follow from others, so that none of them differs alone, or that are no part of the value.</summary>
    public Specimen<T> Deriving(params string[] members)
    {
        FromOthers.AddRange(members);
        return this;
    }
}
