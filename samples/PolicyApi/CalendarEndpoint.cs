using Samples;
using TradePolicy;

namespace PolicyApi;

/// <summary>What is due, as a calendar that other programs subscribe to.</summary>
internal static class CalendarEndpoint
{
    private const string Calendar = "text/calendar";

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapRead("/calendar.ics", Get)
        .WithSummary("What is due, as iCalendar")
        .Produces<string>(contentType: Calendar)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Get(QueryInstant? at, QueryInstant? known, QueryView? view, Policies policies)
    {
        Question question = policies.Ask(at, known);
        PolicyRegister register = question.Register;
        // Without an instant what is due after all that is known, as in TruceTracker.
        Outlook outlook = Outlook.Of(
            register, question.At, register.Knowledge.KnownAt!.Value, view?.Value ?? LegalView.AsWritten, after: at?.Value);
        try
        {
            return TypedResults.Text(TruceCalendar.Of(outlook, nameof(PolicyApi)), Calendar, System.Text.Encoding.UTF8);
        }
        catch (InvalidOperationException nothing)
        {
            return Problems.NothingDue(nothing.Message);
        }
    }
}
