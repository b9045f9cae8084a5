namespace TradePolicy.Serialization;

/// <summary>An object with the members of a table: finds them in any order, then calls the factory.</summary>
internal sealed class ObjectForm<T> : JsonForm<T>
{
    private readonly MemberNames names;
    private readonly Member[] members;
    private readonly IMemberWriter<T>[] writes;
    private readonly IMemberWriter<T>[] newer;
    private readonly Factory<T> make;
    private readonly MemberTable<T> table;
    private readonly string definition;
    private readonly string[] keys;

    /// <summary>An object.</summary>
    /// <param name="name">What it is, for messages: "a tariff".</param>
    /// <param name="declare">Declares the members and gives the factory.</param>
    /// <param name="definition">What it is among all objects, for a JSON Schema.</param>
    internal ObjectForm(string name, Func<MemberTable<T>, Factory<T>> declare, string definition)
    {
        this.definition = definition;
        table = new(name);
        make = declare(table);
        members = [.. table.All];
        keys = [.. table.Keys];
        writes = [.. members.Cast<IMemberWriter<T>>()];
        newer = [.. members.Where(member => member.MayBeNewer).Cast<IMemberWriter<T>>()];
        names = new(name, members);
    }

    internal override bool MayBeNewer => newer.Length > 0;

    /// <summary>The names of the members as a list within a sentence.</summary>
    internal string Expected => names.Expected;

    internal override T Read(in JsonCursor at)
    {
        Span<int> places = stackalloc int[members.Length];
        places.Clear();
        at.Find(names, places);
        for (int index = 0; index < members.Length; index++)
        {
            if (places[index] == 0 && members[index].IsRequired)
                throw at.FailAsAWhole($"{names.Subject} lacks the member '{names[index]}'.");
        }

        FoundMembers found = new(at, places);
        table.Check(found);
        try
        {
            return make(found);
        }
        catch (Exception exception) when (DomainRefusal.Is(exception))
        {
            throw at.FailAsAWhole(DomainRefusal.ProblemOf(exception), exception);
        }
    }

    internal override void Write(JsonTokenWriter to, T value)
    {
        if (to is NewerMembers search)
        {
            WriteNewer(search, value);
            return;
        }

        to.WriteStartObject(keys);
        foreach (IMemberWriter<T> member in writes)
            member.Write(to, value);
        to.WriteEndObject();
    }

    private void WriteNewer(NewerMembers search, T value)
    {
        foreach (IMemberWriter<T> member in newer)
        {
            if (search.IsDone)
                return;
            member.Write(search, value);
        }
    }

    internal override SchemaNode Describe(SchemaDraft schema) => schema.Define(
        this, definition, () => SchemaNode.Any.With("title", SchemaDraft.TitleOf(definition)).With(table.Describe(schema)));

    /// <summary>The object where it stands, for a JSON Schema.</summary>
    internal SchemaNode DescribeInPlace(SchemaDraft schema) => table.Describe(schema);
}
