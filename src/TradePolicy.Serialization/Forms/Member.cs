using System.Text.Json;

namespace TradePolicy.Serialization;

/// <summary>A member of the objects of a type.</summary>
internal abstract class Member
{
    private protected Member(string name, int index, bool isRequired)
    {
        Name = name;
        Index = index;
        IsRequired = isRequired;
        EncodedName = JsonEncodedText.Encode(name);
    }

    internal string Name { get; }

    /// <summary>Its position among the members.</summary>
    internal int Index { get; }

    /// <summary>Whether each object has it.</summary>
    internal bool IsRequired { get; }

    internal JsonEncodedText EncodedName { get; }
}

/// <summary>A member that reads as a value of a type.</summary>
internal abstract class Member<TValue>(string name, int index, bool isRequired) : Member(name, index, isRequired)
{
    /// <summary>What it means that the member is not there.</summary>
    internal abstract TValue Absent { get; }

    internal abstract TValue Read(in JsonCursor at);
}
