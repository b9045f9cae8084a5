using System.Text;

namespace TradePolicy.Serialization;

/// <summary>The names of the members of an object, in the order in which they are written.</summary>
internal sealed class MemberNames
{
    private readonly string[] names;
    private readonly byte[][] utf8;
    private readonly SchemaVersion[] since;

    internal MemberNames(string name, IReadOnlyList<Member> members)
    {
        Object = name;
        names = [.. members.Select(member => member.Name)];
        utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];
        since = [.. members.Select(member => member.Since)];
        Expected = string.Join(", ", members.OrderByDescending(member => member.IsRequired).Select(member => member.Name));
    }

    /// <summary>What the object is, for messages: "a tariff".</summary>
    internal string Object { get; }

    /// <summary>The same at the beginning of a sentence.</summary>
    internal string Subject => char.ToUpperInvariant(Object[0]) + Object[1..];

    /// <summary>The names as a list within a sentence, the required ones first.</summary>
    internal string Expected { get; }

    internal string this[int index] => names[index];

    /// <summary>The version of the schema that added a member.</summary>
    internal SchemaVersion SinceOf(int index) => since[index];

    /// <summary>The position of a name; -1 if there is none. The expected position is tried first.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name, int expected)
    {
        for (int passed = 0; passed < utf8.Length; passed++)
        {
            int index = (expected + passed) % utf8.Length;
            if (name.SequenceEqual(utf8[index]))
                return index;
        }

        return -1;
    }

    internal int IndexOf(string name) => Array.IndexOf(names, name);

    /// <summary>The position of a name in whatever case; -1 if there is none.</summary>
    internal int IndexOfAnyCase(string name) => Array.FindIndex(
        names, own => string.Equals(own, name, StringComparison.OrdinalIgnoreCase));
}
