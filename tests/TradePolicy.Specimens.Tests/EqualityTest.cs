using System.Collections;
using System.Collections.Frozen;
using System.Reflection;

namespace TradePolicy.Specimens.Tests;

/// <summary>Two values are equal where they hold the same, by every way of asking.</summary>
public sealed class EqualityTest
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<Specimen> Specimens => [.. Catalogue.All.Where(specimen => Equality.IsPromisedBy(specimen.Type))];

    public static TheoryData<Specimen> All => [.. Catalogue.All];

    public static TheoryData<Type> Types =>
        [.. Catalogue.Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => !type.IsEnum && !type.IsInterface)];

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void Twins_are_equal_by_every_way_of_asking(Specimen specimen)
    {
        object one = specimen.Make(), other = specimen.Make();
        AreEqual(specimen.Type, one, other).Should().Equal([true, true, true, true], "Equals both ways, == and != agree");
        one.GetHashCode().Should().Be(other.GetHashCode());
        $"{one}".Should().Be($"{other}");
        one.Equals(new object()).Should().BeFalse();
        object.Equals(one, null).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void What_differs_in_one_member_is_unequal_by_every_way_of_asking(Specimen specimen)
    {
        object made = specimen.Make();
        foreach ((string member, Func<object> make) in specimen.Variants)
            AreEqual(specimen.Type, made, make()).Should().Equal([false, false, false, false], "the variant differs in {0}", member);
    }

    [Fact]
    public void Values_of_different_types_of_one_hierarchy_are_unequal_both_ways()
    {
        foreach (IGrouping<Type, Specimen> family in Catalogue.All.Where(specimen => Equality.IsPromisedBy(specimen.Type))
            .GroupBy(specimen => RootOf(specimen.Type)))
        {
            object[] values = [.. family.DistinctBy(specimen => specimen.Type).Select(specimen => specimen.Make())];
            foreach ((object left, object right) in values.SelectMany(left =>
                values.Where(right => right.GetType() != left.GetType()).Select(right => (left, right))))
                AreEqual(family.Key, left, right)
                    .Should().Equal([false, false, false, false], "{0} and {1} differ in type", left.GetType(), right.GetType());
        }
    }

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void A_type_that_promises_equality_has_both_operators(Type type)
    {
        if (!Equality.IsPromisedBy(type))
            return;
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMethod("op_Equality", [declaring, declaring]) is not null
                && declaring.GetMethod("op_Inequality", [declaring, declaring]) is not null)
                return;
        }

        type.Should().BeNull("it has no == and != of its own or of a base");
    }

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void What_has_an_order_has_its_operators(Type type)
    {
        if (type.IsAssignableTo(typeof(IComparable<>).MakeGenericType(type.ContainsGenericParameters ? typeof(object) : type)))
            new[] { "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual" }
                .Should().OnlyContain(name => type.GetMethod(name, new[] { type, type }) != null);
    }

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void Nothing_can_be_changed_from_outside(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.DeclaringType!.Assembly == type.Assembly))
        {
            property.SetMethod?.IsPublic.Should().NotBe(true, "{0}.{1} could be set", type.Name, property.Name);
            (property.PropertyType.IsArray || property.PropertyType.IsAssignableTo(typeof(IDictionary))
                || property.PropertyType.Name is "List`1" or "IList`1" or "HashSet`1")
                .Should().BeFalse("{0}.{1} could be filled", type.Name, property.Name);
        }

        type.GetFields(BindingFlags.Public | BindingFlags.Instance).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void What_a_value_holds_cannot_be_changed_through_a_cast(Specimen specimen)
    {
        // What is made anew each time may be filled by whoever asked for it.
        object made = specimen.Make();
        foreach (PropertyInfo property in specimen.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike))
        {
            object? held = Members.ValueOf(made, property.Name);
            (held is Array { Length: > 0 } or (not Array and IList { IsReadOnly: false })
                && ReferenceEquals(held, Members.ValueOf(made, property.Name)))
                .Should().BeFalse("{0} could be filled", property.Name);
        }
    }

    // The compiler compares the fields of a record as their types do: a list behind an interface by reference.
    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void A_record_that_the_compiler_compares_has_no_field_that_compares_by_reference(Type type)
    {
        MethodInfo? equals = type.GetMethod(nameof(Equals), Own, [type]);
        if (!Equality.IsRecord(type) || equals is null || !Equality.IsWrittenByTheCompiler(equals))
            return;
        type.GetFields(Own).Where(field => ComparesByReference(field.FieldType)).Select(field => $"{field.FieldType.Name} {field.Name}")
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void A_record_has_a_text_of_its_own(Type type)
    {
        // What the compiler writes puts numbers and dates down in the culture of the moment.
        if (Equality.IsRecord(type) && !type.IsAbstract)
            Equality.IsWrittenByTheCompiler(type.GetMethod(nameof(ToString), Type.EmptyTypes)!).Should().BeFalse();
    }

    private static bool ComparesByReference(Type type) =>
        type.IsInterface || type.IsArray || type.IsAssignableTo(typeof(Delegate)) || type == typeof(object) || type == typeof(DateTimeZone)
        || (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(Lazy<>)
                || type.Namespace == typeof(FrozenDictionary).Namespace || type.Namespace == typeof(List<>).Namespace));

    private static Type RootOf(Type type) => type.BaseType is { } above && above.Assembly == type.Assembly ? RootOf(above) : type;

    // The specimen's own ways of comparing: Equals to and fro, the operators.
    private static bool[] AreEqual(Type type, object left, object right) =>
        [
            left.Equals(right), right.Equals(left), Equality.Answer("op_Equality", type, left, right) ?? false,
            !(Equality.Answer("op_Inequality", type, left, right) ?? false)
        ];
}
