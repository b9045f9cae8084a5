using NodaTime;
using PolicyApi;

await PolicyApiApp.Create(args, SystemClock.Instance).RunAsync();
