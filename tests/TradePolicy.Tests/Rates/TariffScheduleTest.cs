namespace TradePolicy.Tests;

/// <summary>
/// The notation against the published schedule: every form that occurred in 44 revisions, and whole revisions text by text.
/// </summary>
public sealed class TariffScheduleTest
{
    [TariffScheduleFact]
    public void Every_form_is_a_rate_but_the_empty_one_and_a_lone_colon() => Counted(TariffSchedule.Forms(), _ => 1).Should().Equal(
        "additionalDuties: 1 ad valorem",
        "additionalDuties: 4 compound",
        "additionalDuties: 1 free",
        "additionalDuties: 1 problem: Empty",
        "additionalDuties: 3 specific",
        "general: 3 ad valorem",
        "general: 5 applicable subheading",
        "general: 13 applicable subheading and more",
        "general: 1 by degrees, with a floor",
        "general: 36 compound",
        "general: 1 free",
        "general: 14 in words",
        "general: 8 in words that name a provision",
        "general: 7 on components",
        "general: 1 problem: Empty",
        "general: 28 specific",
        "general: 3 specific, of several parts",
        "other: 4 ad valorem",
        "other: 6 applicable subheading",
        "other: 6 applicable subheading and more",
        "other: 4 by degrees, with a floor",
        "other: 44 compound",
        "other: 1 free",
        "other: 19 in words",
        "other: 8 in words that name a provision",
        "other: 1 on components",
        "other: 1 problem: Empty",
        "other: 1 problem: MissingAmount",
        "other: 44 specific",
        "other: 3 specific, of several parts",
        "special: 1 empty",
        "special: 100 rates of programmes");

    // The counts of a classifier of our own over hts_2025_rev_32; chapters 1-97 and 98 apart: 5863 + 1 ad valorem, 4315 + 116 free,
    // 759 specific and 3 of several parts, 397 compound, 20 on components, 12 by degrees, and 43 + 2 + 18 + 17 + 3 in words, of
    // which nine ("such subheading minus 0.5%") are read exactly.
    [TariffScheduleFact]
    public void The_general_rates_of_chapters_1_to_98_are_of_these_kinds() =>
        Counted(TariffSchedule.Forms().Where(form => form.Column == "general" && form.InChapters1To98 > 0), form => form.InChapters1To98)
            .Should().Equal(
                "general: 5864 ad valorem",
                "general: 9 applicable subheading and more",
                "general: 12 by degrees, with a floor",
                "general: 397 compound",
                "general: 4431 free",
                "general: 42 in words",
                "general: 32 in words that name a provision",
                "general: 20 on components",
                "general: 20974 problem: Empty",
                "general: 759 specific",
                "general: 3 specific, of several parts");

    [TariffScheduleFact]
    public void The_rates_of_column_2_in_chapters_1_to_98_are_of_these_kinds() =>
        Counted(TariffSchedule.Forms().Where(form => form.Column == "other" && form.InChapters1To98 > 0), form => form.InChapters1To98)
            .Should().Equal(
                "other: 8070 ad valorem",
                "other: 12 by degrees, with a floor",
                "other: 1270 compound",
                "other: 853 free",
                "other: 63 in words",
                "other: 31 in words that name a provision",
                "other: 1 on components",
                "other: 20986 problem: Empty",
                "other: 1246 specific",
                "other: 11 specific, of several parts");

    [TariffScheduleFact]
    public void The_general_rates_of_chapter_99_are_of_these_kinds() =>
        Counted(TariffSchedule.Forms().Where(form => form.Column == "general" && form.InChapter99 > 0), form => form.InChapter99)
            .Should().Equal(
                "general: 366 ad valorem",
                "general: 174 applicable subheading",
                "general: 203 applicable subheading and more",
                "general: 1529 free",
                "general: 1330 problem: Empty",
                "general: 3 specific");

    [TariffScheduleFact]
    public void Every_text_of_the_stored_revisions_is_read_and_written_so_that_it_reads_back_equal()
    {
        (string Column, string Text)[] texts = [.. TariffSchedule.Texts().Where(entry => !string.IsNullOrWhiteSpace(entry.Text))];
        texts.Length.Should().BeGreaterThan(2_500);
        texts.Where(entry => !ReadsBack(entry.Column, entry.Text)).Should().BeEquivalentTo([("other", ":")]);
    }

    [TariffScheduleFact]
    public void Every_example_is_written_so_that_it_reads_back_equal() =>
        TariffSchedule.Forms().Where(form => !ReadsBack(form.Column, form.Example)).Select(form => form.Example)
            .Should().BeEquivalentTo(["", "", "", ":"]);

    private static bool ReadsBack(string column, string text)
    {
        if (column == "special")
            return SpecialColumn.TryParse(text, out SpecialColumn? special, out _)
                && SpecialColumn.Parse(special.ToString()).Equals(special);
        return DutyNotation.UnitedStates.TryParse(text, out DutyRate? rate, out _)
            && DutyNotation.UnitedStates.Parse(DutyNotation.UnitedStates.Format(rate)).Equals(rate);
    }

    private static IEnumerable<string> Counted(IEnumerable<RateForm> forms, Func<RateForm, int> count) => forms
        .GroupBy(form => (form.Column, Kind: RateKind.Of(form)))
        .OrderBy(group => group.Key.Column, StringComparer.Ordinal).ThenBy(group => group.Key.Kind, StringComparer.Ordinal)
        .Select(group => $"{group.Key.Column}: {group.Sum(count)} {group.Key.Kind}");
}
