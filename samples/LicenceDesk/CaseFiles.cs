using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>The content of the two files: the licences with their events, and the lines that could not be used.</summary>
/// <param name="Licences">The licences, in the order of the file of applications.</param>
/// <param name="Problems">The lines that could not be used, in the order of the files.</param>
internal sealed record CaseFiles(IReadOnlyList<ExportLicence> Licences, IReadOnlyList<LineProblem> Problems)
{
    internal static CaseFiles Read(TextReader applications, TextReader events)
    {
        List<LineProblem> problems = [];
        Dictionary<string, LicenceApplication> known = ApplicationFile.Read(applications, problems);
        ILookup<string, (int Line, LicenceEvent Event)> happened = EventFile.Read(events, known, problems);
        ExportLicence[] licences =
            [.. known.Values.Select(application => LicenceOf(application, happened[application.Reference], problems))];
        return new(licences, [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Number)]);
    }

    // The files may come from several systems, so the events are put into the order in which they became known.
    private static ExportLicence LicenceOf(
        LicenceApplication application, IEnumerable<(int Line, LicenceEvent Event)> happened, List<LineProblem> problems)
    {
        (int Line, LicenceEvent Event)[] inOrder = [.. happened.OrderBy(one => one.Event.KnownAt)];
        try
        {
            return ExportLicence.Replay(application, inOrder.Select(one => one.Event));
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            return WithoutRefused(application, inOrder, problems);
        }
    }

    // One by one, which is slower, so that a refused event does not prevent the others.
    private static ExportLicence WithoutRefused(
        LicenceApplication application, (int Line, LicenceEvent Event)[] inOrder, List<LineProblem> problems)
    {
        ExportLicence licence = ExportLicence.Replay(application, []);
        foreach ((int line, LicenceEvent happening) in inOrder)
        {
            try
            {
                licence = licence.With(happening);
            }
            catch (Exception refused) when (IsRefusal(refused))
            {
                problems.Add(LineProblem.Of("events", line, application.Reference, refused));
            }
        }

        return licence;
    }

    private static bool IsRefusal(Exception exception) =>
        exception is LicenceTransitionException or ShipmentRefusedException or ArgumentException or OverflowException;
}
