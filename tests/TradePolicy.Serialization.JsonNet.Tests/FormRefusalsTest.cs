namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What a document is told that has another value, word or object where one of a form is due.</summary>
public sealed class FormRefusalsTest
{
    private const string Tariff = "register.tariffs[0]";
    private const string Rate = $"{Tariff}.acts[0].value";
    private const string Start = $"{Tariff}.acts[0].window.start";
    private const string Commitment = "register.truces[0].sides[0].commitments[0].effect";

    private const string Rates =
        "adValorem, component, flat, specific, perDegreeUnder, sum, minus, capped, floored, topUpTo, topUpToWithGeneralRate, byPrice, "
        + "applicableSubheading, referenced, text.";

    private const string Conditions =
        "A condition has one of allOf, anyOf, unless, before, arrivesBy, commodity, onList, origin, claim, contentAtLeast, weightAtLeast, "
        + "componentStated, valueAtMost, quantityAtMost, document, additionalCode, declarationFact, fact.";

    [Theory]
    [InlineData("'none'", "", "A duty rate is free, or an object with one of " + Rates)]
    [InlineData("{}", "", "A duty rate has one of " + Rates)]
    [InlineData("{'adValorem': '1%', 'flat': '1 USD'}", "", "A duty rate has one of " + Rates)]
    [InlineData("{'minus': {'adValorem': '1%'}}", "", "Only a part of a sum is subtracted.")]
    [InlineData("{'sum': [{'adValorem': '1%'}]}", ".sum", "A compound duty has at least two parts.")]
    [InlineData("{'referenced': {'text': 'See', 'provisions': []}}", ".referenced",
        "No provision is named; a rate in words alone is a TextOnlyDuty.")]
    [InlineData("{'flat': '1'}", ".flat", "'1' is not an amount of money: expected a number and a currency such as 45.10 GBP.")]
    [InlineData("{'specific': {'amount': '1 USD', 'per': {'amount': '1', 'unit': 'stone'}}}", ".specific.per.unit",
        "'stone' is not one of the units kg, g, t, carat, l, hl, m3, bbl, l alc. 100%, pf. liter, m, m2, item, doz., gross, pr., % vol, "
        + "% sacchar., degree; a unit of another kind has a symbol and a name.")]
    [InlineData("{'specific': {'amount': '1 USD', 'per': {'amount': '1', 'unit': {'symbol': 'jewel'}}}}", ".specific.per.unit",
        "A unit has a name, or the two units left and right whose product it is.")]
    [InlineData("{'perDegreeUnder': {'amount': '1 USD', 'per': {'amount': '1', 'unit': 'kg'}, 'under': '1,5'}}", ".perDegreeUnder.under",
        "'1,5' is not a number: the decimal separator is a point, and thousands are not separated; expected a text such as 7.5 or -3.3.")]
    public void A_rate_of_no_kind_is_refused(string rate, string place, string message) =>
        Refused("\"value\": {\"adValorem\": \"34%\"}", $"\"value\": {rate}", Rate + place, message);

    [Theory]
    [InlineData("'off'", "", "The effect of a suspension is switchedOff, or an object with retains or pointsOff.")]
    [InlineData("{'retains': {'adValorem': '10%'}, 'pointsOff': '24 pp'}", "", "A suspension has one effect: retains or pointsOff.")]
    [InlineData("{'retains': 'free'}", ".retains", "A suspension retains an ad valorem rate.")]
    [InlineData("{'pointsOff': '24%'}", ".pointsOff",
        "'24%' is not a number of percentage points: it does not end in 'pp'; expected a text such as 24 pp or -2.7 pp.")]
    public void An_effect_of_no_kind_is_refused(string effect, string place, string message) =>
        Refused("\"effect\": {\"pointsOff\": \"24 pp\"}", $"\"effect\": {effect}", Commitment + place, message);

    [Theory]
    [InlineData("'origins': 'some'", ".origins", "A scope of economies is all, an array of economies and groups, or an object.")]
    [InlineData("'origins': ['CN'], 'commodities': 'some'", ".commodities", "A scope of goods is all, an array of codes, or an object.")]
    [InlineData("'origins': ['CN'], 'commodities': ['9506']", ".commodities[0]",
        "'9506' is not a commodity code such as hts:9506.62.40, with one of hs, hts, cn, taric and uk before the digits.")]
    [InlineData("'origins': ['CN'], 'commodities': ['xx:9506']", ".commodities[0]",
        "'xx:9506' is not a commodity code such as hts:9506.62.40, with one of hs, hts, cn, taric and uk before the digits.")]
    [InlineData("'origins': ['CN'], 'commodities': [{'code': '9506', 'nomenclature': 'xx'}]", ".commodities[0].nomenclature",
        "'xx' is not one of hs, hts, cn, taric and uk.")]
    [InlineData("'origins': ['CN'], 'stacking': {'family': 'us/a'}", ".stacking.family",
        "A way of stacking has no member 'family' in tradepolicy/1.1; its members are highestOf, yieldsTo, yieldsWhollyTo, "
        + "headingIfReplaced.")]
    [InlineData("'origins': ['CN'], 'requirement': {}", ".requirement", Conditions)]
    [InlineData("'origins': ['CN'], 'requirement': {'fact': 'a', 'claim': 'b'}", ".requirement", Conditions)]
    public void A_scope_or_condition_of_no_kind_is_refused(string members, string place, string message) =>
        Refused("\"origins\": [\"CN\"]", members, Tariff + place, message);

    [Theory]
    [InlineData("{}", "register.tariffs[0].acts[0].window", "A window has a start, or an end, or both.")]
    [InlineData("{'start': {'local': '2025-05-14T00:01:00'}}", Start, "A moment lacks the member 'zone'.")]
    [InlineData("{'start': {'zone': 'UTC'}}", Start, "A moment has either local (and perhaps printedOffset), or day and clock.")]
    [InlineData("{'start': {'local': '2025-05-14 00:01', 'zone': 'UTC'}}", Start + ".local",
        "'2025-05-14 00:01' is not a local date and time such as 2025-05-14T00:01:00.")]
    [InlineData("{'start': {'local': '2025-05-14T00:01:00', 'printedOffset': 'EDT', 'zone': 'UTC'}}", Start + ".printedOffset",
        "'EDT' is not an offset such as -04.")]
    [InlineData("{'start': {'day': '14 May', 'clock': 'startOfDay', 'zone': 'UTC'}}", Start + ".day",
        "'14 May' is not a date such as 2025-08-12.")]
    [InlineData("{'start': {'day': '2025-05-14', 'clock': 'noon', 'zone': 'UTC'}}", Start + ".clock",
        "'noon' is not one of endOfDay, notStated, startOfDay.")]
    [InlineData("{'end': 'never'}", "register.tariffs[0].acts[0].window.end",
        "'never' is not an end: an end is open, notStated, or an object.")]
    public void A_window_or_moment_of_no_kind_is_refused(string window, string place, string message) => Refused(
        "\"window\": {\"start\": {\"local\": \"2025-05-14T00:01:00\",\"zone\": \"America/New_York\"}},\"value\"",
        $"\"window\": {window}, \"value\"", place, message);

    [Theory]
    [InlineData("'P90D'", "'90 days'", "register.truces[0].sides[0].windows[0].window.length",
        "'90 days' is not a calendar length such as P90D.")]
    [InlineData("'endOfLastDay'", "'none'", "register.truces[0].sides[0].windows[0].window.rules[0].method",
        "'none' is not one of elapsedTime, endOfLastDay, endOfLastDayFirstIncluded, sameClockTime, startOfNthDay.")]
    [InlineData("'sunday'", "'holiday'", "register.truces[0].sides[0].windows[0].window.rules[0].rollsBy.weekend[0]",
        "'holiday' is not one of friday, monday, saturday, sunday, thursday, tuesday, wednesday.")]
    [InlineData("'2026-10-07T00:00:00Z'", "'2026-10-07'", "register.knowledge.completeThrough",
        "'2026-10-07' is not an instant such as 2025-08-12T04:01:00Z.")]
    [InlineData("'additional'", "'special'", "register.tariffs[0].programme.kind",
        "'special' is not one of additional, antiDumping, countervailing, excise, fee, ordinary, preferential, valueAddedTax.")]
    [InlineData("'asPromulgated'", "'asWritten'", "register.tariffs[0].acts[0].views[0]",
        "'asWritten' is not one of asAdjudged, asCollected, asPromulgated.")]
    public void A_word_that_is_none_of_its_form_is_refused(string old, string changed, string place, string message) =>
        Refused(old.Replace('\'', '"'), changed, place, message);

    [Theory]
    [InlineData("'exemptPart': 'content'")]
    [InlineData("'chargedInstead': 'free', 'chargedOnlyOn': 'content'")]
    [InlineData("'chargedInstead': 'free', 'exemptPart': 'content'")]
    public void An_exemption_of_two_effects_is_refused(string effects) => Refused(
        "\"origins\": [\"CN\"]", Exempting($"'condition': {{'claim': 'gift'}}, {effects}"), $"{Tariff}.exemptions[0].terms",
        "An exemption has one effect: chargedInstead, chargedOnlyOn (with exemptPart, if wanted), chargedOnContent, or none of them.");

    [Theory]
    [InlineData("")]
    [InlineData("'chargedInstead': 'free', ")]
    [InlineData("'chargedOnContent': 'steel', ")]
    public void A_heading_that_is_said_to_bear_the_duty_on_a_part_is_refused_where_no_part_is_charged(string effect) => Refused(
        "\"tradepolicy/1\",\"register\": {", "'tradepolicy/1.1', 'register': {",
        "\"origins\": [\"CN\"]",
        Exempting($"'condition': {{'claim': 'gift'}}, {effect}'heading': '9903.94.03', 'headingBearsDuty': true"),
        $"{Tariff}.exemptions[0].terms",
        "A heading bears the duty on a part of the goods only if there is one, and if the tariff is charged on a part.");

    [Fact]
    public void A_ruling_that_names_views_is_refused() => Refused(
        "\"leavesLaterSteps\": true}",
        "'leavesLaterSteps': true}, {'act': 'holdInvalid', 'key': 'us/held', 'instrument': 'us/court', 'views': ['asAdjudged']}",
        $"{Tariff}.acts[1]", "A court ruling counts only as ruled and names no views.");

    [Theory]
    [InlineData("facts", "the facts")]
    [InlineData("components", "the values of parts")]
    [InlineData("times", "the times of events")]
    public void What_stands_by_names_is_refused_if_it_is_no_object(string member, string name)
    {
        foreach ((string value, string found) in new[] { ("null", "null"), ("[\"used\"]", "an array"), ("\"used\"", "'used'") })
        {
            Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry(
                    "{\"schema\": \"tradepolicy/1\", \"entry\": {\"commodity\": \"hts:9506.62.40\", \"origin\": \"CN\", \"into\": \"US\", "
                    + $"\"customsValue\": \"5 USD\", \"{member}\": {value}}}}}"))
                .WithMessage($"Expected {name}; found {found}. (at entry.{member},*");
        }
    }

    [Theory]
    [InlineData("registerPart", "a part of a register")]
    [InlineData("registerUpdate", "an update of a register (registerUpdate)")]
    [InlineData("snapshot", "a snapshot")]
    [InlineData("diff", "a comparison of snapshots")]
    [InlineData("indicator", "an indicator")]
    [InlineData("negotiations", "a record of negotiations")]
    [InlineData("entry", "a customs entry")]
    [InlineData("declaration", "a customs declaration")]
    [InlineData("assessment", "an assessment of a customs entry")]
    [InlineData("assessments", "assessments of customs entries")]
    [InlineData("declarationAssessment", "an assessment of a customs declaration")]
    [InlineData("export", "a planned export")]
    [InlineData("requirement", "a licence requirement")]
    [InlineData("licence", "an export licence")]
    [InlineData("licensingRecord", "a record of licensing")]
    [InlineData("licensingRecords", "records of licensing")]
    public void A_document_of_another_kind_is_called_by_its_name(string member, string name)
    {
        PolicyJsonException refusal = SmallRegister.RefusalOf($"{{\"schema\": \"tradepolicy/1\", \"{member}\": {{}}}}");

        refusal.Message.Should().StartWith($"The document is {name}; expected a register");
        refusal.Path.Should().Be(member);
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadEntry("{\"schema\": \"tradepolicy/1\", \"register\": {}}"))
            .WithMessage("The document is a register*; expected a customs entry. *");
    }

    [Fact]
    public void What_is_only_written_or_read_with_another_document_says_so()
    {
        Refusal.Of<NotSupportedException>(() => PolicyDocuments.Diff.Read("{}"))
            .WithMessage("Such documents follow from others; they are written and not read.");
        var nothing = JsonTokens.Read("{}", ReadingOptions.Default);
        Refusal.Of<NotSupportedException>(() => PolicyDocuments.Update.Read(nothing, ReadingOptions.Default))
            .WithMessage("An update is read together with the register that it is for, by TradePolicyJson.ReadUpdate.");
        Refusal.Of<InvalidOperationException>(() => new JsonTokenBuilder("orders[3]").Build())
            .WithMessage("The tokens are not one whole value.");
        Refusal.Of<InvalidOperationException>(() => new JsonTokenBuilder("orders[3]").WriteEndObject())
            .WithMessage("What ends here has not begun.");
    }

    private static string Exempting(string terms) =>
        $"'origins': ['CN'], 'exemptions': [{{'key': 'us/gifts', 'name': 'Gifts', 'terms': {{{terms}}}}}]";

    // Quotes within the changed text are written as apostrophes.
    private static void Refused(string old, string changed, string place, string message) =>
        IsRefused(Changed(OnOneLine, old, changed), place, message);

    private static void Refused(string old, string changed, string other, string otherChanged, string place, string message) =>
        IsRefused(Changed(Changed(OnOneLine, old, changed), other, otherChanged), place, message);

    private static string OnOneLine => string.Concat(SmallRegister.Text.Split('\n').Select(line => line.Trim()));

    private static string Changed(string text, string old, string changed)
    {
        text.Split(old).Should().HaveCount(2, "'{0}' stands in the text once", old);
        return text.Replace(old, changed.Replace('\'', '"'), StringComparison.Ordinal);
    }

    private static void IsRefused(string text, string place, string message)
    {
        PolicyJsonException refusal = SmallRegister.RefusalOf(text);
        refusal.Path.Should().Be(place);
        refusal.Message.Should().StartWith($"{message} (at {place}, line 1, position ");
    }
}
