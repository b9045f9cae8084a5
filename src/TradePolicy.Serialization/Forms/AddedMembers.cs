namespace TradePolicy.Serialization;

/// <summary>Says of members that a version of the schema after the first added them.</summary>
internal static class AddedMembers
{
    /// <summary>
    /// The member is added by a version: <c>members.Optional("commodityList", …).Since(1)</c>. A document that has it states that version
    /// or a later one; one without it, the lowest version that has all its members.
    /// </summary>
    /// <param name="member">The member, which is optional.</param>
    /// <param name="minor">The version: 1 for <c>tradepolicy/1.1</c>.</param>
    internal static TMember Since<TMember>(this TMember member, int minor)
        where TMember : Member
    {
        if (member.IsRequired)
            throw new InvalidOperationException($"{member.Name} is added, so that stored documents lack it; make it optional.");
        member.Since = new(minor);
        return member;
    }
}
