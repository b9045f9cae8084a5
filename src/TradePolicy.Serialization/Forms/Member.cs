using System.Text.Json;

namespace TradePolicy.Serialization;

/// <summary>A member in the table of a type: its name, its position and whether it is required.</summary>
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

    /// <summary>Its position in the table.</summary>
    internal int Index { get; }

    /// <summary>Whether every object has it.</summary>
    internal bool IsRequired { get; }

    internal JsonEncodedText EncodedName { get; }

    /// <summary>The version of the schema that added it.</summary>
    internal SchemaVersion Since { get; set; }

    /// <summary>Whether it, or a member within its value, may be of a version after the first.</summary>
    internal abstract bool MayBeNewer { get; }

    /// <summary>Its value, for a JSON Schema.</summary>
    internal abstract SchemaNode Describe(SchemaDraft schema);

    private protected void WriteName(JsonTokenWriter to)
    {
        if (Since == default)
            to.WritePropertyName(EncodedName);
        else
            to.WritePropertyName(EncodedName, Since);
    }
}

/// <summary>A member whose value has a type, by which a factory can get it.</summary>
internal abstract class Member<TValue>(string name, int index, bool isRequired) : Member(name, index, isRequired)
{
    /// <summary>The meaning of the absence of the member.</summary>
    internal abstract TValue Absent { get; }

    internal abstract TValue Read(in JsonCursor at);
}
