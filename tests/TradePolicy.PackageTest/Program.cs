int number = 0;
int failed = 0;

void Check(string text, Func<bool> holds)
{
    number++;
    string verdict;
    try
    {
        verdict = holds() ? "ok" : "not ok";
    }
    catch (Exception exception)
    {
        verdict = "not ok";
        text = $"{text} ({exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")})";
    }

    if (verdict != "ok")
    {
        failed++;
    }

    Console.WriteLine($"{verdict} {number} - {text}");
}

Check("the packages bring NodaTime", () => typeof(NodaTime.Instant).Assembly.GetName().Name == "NodaTime");

return failed == 0 ? 0 : 1;
