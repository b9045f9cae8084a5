using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using TradePolicy.Data;

namespace PolicyApi;

/// <summary>The service without its process: arguments and a clock in, a web application out.</summary>
public static class PolicyApiApp
{
    /// <summary>Sets the service up.</summary>
    /// <param name="args">The configuration from the command line, such as <c>--urls http://127.0.0.1:8080</c>.</param>
    /// <param name="clock">What time it is, if a question leaves that open.</param>
    public static WebApplication Create(string[] args, IClock clock)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        PolicyApiOptions options = builder.Configuration.GetSection("PolicyApi").Get<PolicyApiOptions>() ?? new();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = options.LongestBody);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new Policies(UnitedStatesChina.Register, clock, options.MostInstantsKnown));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.WriteIndented = true;
            json.SerializerOptions.NewLine = "\n";
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.SayWhatWouldBeRight);
        builder.Services.AddExceptionHandler<Refusals>();
        builder.Services.AddOpenApi(document => document.AddSchemaTransformer(DocumentSchemas.Complete));
        // A parameter that cannot be read is refused as an exception, of which Refusals makes an answer.
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);

        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        RouteGroupBuilder questions = app.MapGroup("").WithTags("Policy").AddEndpointFilter(Parameters.RefuseUnknown);
        TruceEndpoint.Map(questions);
        SnapshotEndpoint.Map(questions);
        DiffEndpoint.Map(questions);
        DutyEndpoint.Map(questions);
        CalendarEndpoint.Map(questions);
        app.MapOpenApi();
        return app;
    }
}
