using System.Globalization;
using DuckDB.NET.Data;
using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The synthetic schedule in DuckDB, in memory: the measures with an index on programme and digits, and the members of each
/// scope of origins with the stretches of their membership.
/// </summary>
internal sealed class SyntheticTable : IDisposable
{
    private const string Matching =
        "m.prefix IN ($ten, $eight, $six, $four) AND m.from_time <= $instant AND $instant < m.until_time AND o.economy = $origin AND " +
        "o.from_time <= $instant AND $instant < o.until_time";

    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly DuckDBCommand one;
    private readonly DuckDBCommand sum;

    internal SyntheticTable(SyntheticSchedule schedule)
    {
        connection.Open();
        Run("SET threads = 1");
        Run("CREATE TABLE measures (programme INTEGER, prefix VARCHAR, origins INTEGER, from_time BIGINT, until_time BIGINT, percent " +
            "DECIMAL(9, 2))");
        Run("CREATE TABLE origins (origins INTEGER, economy VARCHAR, from_time BIGINT, until_time BIGINT)");
        using (DuckDBAppender appender = connection.CreateAppender("measures"))
        {
            foreach (SyntheticMeasure row in schedule.Rows)
            {
                appender.CreateRow().AppendValue(row.Programme).AppendValue(row.Prefix).AppendValue(row.Origins)
                    .AppendValue(Seconds(row.From)).AppendValue(Seconds(row.Until)).AppendValue(row.Percent).EndRow();
            }
        }

        using (DuckDBAppender appender = connection.CreateAppender("origins"))
        {
            for (int scope = 0; scope < schedule.Scopes.Count; scope++)
            {
                foreach ((Economy economy, Instant from, Instant until) in Members(schedule.Scopes[scope]))
                    appender.CreateRow().AppendValue(scope).AppendValue(economy.Code).AppendValue(Seconds(from)).AppendValue(Seconds(until))
                        .EndRow();
            }
        }

        Run("CREATE INDEX measures_by_prefix ON measures (prefix)");
        one = Prepared(
            $"SELECT max(percent) FROM measures m JOIN origins o USING (origins) WHERE m.programme = $programme AND {Matching}",
            "programme");
        sum = Prepared(
            "SELECT CASE WHEN bool_and(percent IS NOT NULL) AND bool_or(programme = 0) THEN sum(percent) END FROM measures m JOIN " +
            $"origins o USING (origins) WHERE {Matching}");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        one.Dispose();
        sum.Dispose();
        connection.Dispose();
    }

    internal decimal? RateFor(SyntheticQuestion question)
    {
        one.Parameters["programme"].Value = question.Programme;
        return Asked(one, question);
    }

    internal decimal? Total(SyntheticQuestion question) => Asked(sum, question);

    /// <summary>Loads questions, to be answered all in one query.</summary>
    internal void Load(IReadOnlyList<SyntheticQuestion> questions)
    {
        Run("CREATE TABLE questions (number INTEGER, programme INTEGER, prefix VARCHAR, economy VARCHAR, instant BIGINT)");
        using DuckDBAppender appender = connection.CreateAppender("questions");
        for (int number = 0; number < questions.Count; number++)
        {
            foreach (int length in (int[])[10, 8, 6, 4])
            {
                appender.CreateRow().AppendValue(number).AppendValue(questions[number].Programme)
                    .AppendValue(questions[number].Commodity.Digits[..length])
                    .AppendValue(questions[number].Origin.Code).AppendValue(Seconds(questions[number].At)).EndRow();
            }
        }
    }

    /// <summary>Loads goods of which a panel is made: codes, each with the beginnings of ten to four digits, and origins.</summary>
    internal void LoadGoods(IReadOnlyList<CommodityCode> commodities, IReadOnlyList<Economy> economies)
    {
        Run("CREATE TABLE goods (code VARCHAR, prefix VARCHAR)");
        using (DuckDBAppender appender = connection.CreateAppender("goods"))
        {
            foreach (CommodityCode commodity in commodities)
            {
                foreach (int length in (int[])[10, 8, 6, 4])
                    appender.CreateRow().AppendValue(commodity.Digits).AppendValue(commodity.Digits[..length]).EndRow();
            }
        }

        Run("CREATE TABLE economies (economy VARCHAR)");
        using DuckDBAppender origins = connection.CreateAppender("economies");
        foreach (Economy economy in economies)
            origins.CreateRow().AppendValue(economy.Code).EndRow();
    }

    /// <summary>How many of the goods have a known total at an instant, from every origin, and their sum.</summary>
    internal (decimal Known, decimal Sum) Panel(Instant at, int threads)
    {
        Run($"SET threads = {threads.ToString(CultureInfo.InvariantCulture)}");
        string now = Seconds(at).ToString(CultureInfo.InvariantCulture);
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText =
            $"WITH now AS (SELECT * FROM measures WHERE from_time <= {now} AND {now} < until_time), "
            + "members AS (SELECT origins, economy FROM origins JOIN economies USING (economy) "
            + $"WHERE from_time <= {now} AND {now} < until_time) "
            + "SELECT count(total), sum(total) FROM (SELECT CASE WHEN bool_and(percent IS NOT NULL) AND bool_or(programme = 0) THEN "
            + "sum(percent) END AS total FROM goods JOIN now USING (prefix) JOIN members USING (origins) GROUP BY code, economy)";
        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read();
        return (
            Convert.ToDecimal(reader.GetValue(0), CultureInfo.InvariantCulture),
            decimal.Round(Convert.ToDecimal(reader.GetValue(1), CultureInfo.InvariantCulture), 2));
    }

    /// <summary>How many of the questions have a rate.</summary>
    internal long RatesForAll() =>
        Count($"SELECT count(percent) FROM (SELECT number, max(percent) AS percent FROM {Joined} AND m.programme = q.programme GROUP BY " +
            "number)");

    /// <summary>How many of the questions have a total.</summary>
    internal long TotalsForAll() =>
        Count($"SELECT count(total) FROM (SELECT number, sum(percent) AS total FROM {Joined} GROUP BY number HAVING bool_and(percent IS " +
            "NOT NULL) AND bool_or(m.programme = 0))");

    private static string Joined =>
        "questions q JOIN measures m USING (prefix) JOIN origins o ON o.origins = m.origins AND o.economy = q.economy "
        + "WHERE m.from_time <= q.instant AND q.instant < m.until_time AND o.from_time <= q.instant AND q.instant < o.until_time";

    private static decimal? Asked(DuckDBCommand command, SyntheticQuestion question)
    {
        string digits = question.Commodity.Digits;
        (command.Parameters["ten"].Value, command.Parameters["eight"].Value) = (digits, digits[..8]);
        (command.Parameters["six"].Value, command.Parameters["four"].Value) = (digits[..6], digits[..4]);
        (command.Parameters["instant"].Value, command.Parameters["origin"].Value) = (Seconds(question.At), question.Origin.Code);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;
    }

    // Who is in a scope when, cut where its groups change.
    private static IEnumerable<(Economy Economy, Instant From, Instant Until)> Members(EconomyScope scope)
    {
        Instant[] turns =
        [
            Instant.FromUtc(1900, 1, 1, 0, 0),
            .. scope.Groups.Concat(scope.ExcludedGroups).SelectMany(group => group.Memberships)
                .SelectMany(
                    member => (Instant[])[
                        .. member.During.HasStart ? [member.During.Start] : (Instant[])[],
                        .. member.During.HasEnd ? [member.During.End] : (Instant[])[]
                    ])
                .Distinct().Order(),
            Instant.MaxValue,
        ];
        return from piece in turns.Zip(turns.Skip(1))
               from economy in Economy.All
               where scope.Covers(economy, piece.First)
               select (economy, piece.First, piece.Second);
    }

    private static long Seconds(Instant at) => at == Instant.MaxValue ? long.MaxValue : at.ToUnixTimeSeconds();

    private DuckDBCommand Prepared(string text, params string[] further)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = text;
        foreach (string name in (string[])["ten", "eight", "six", "four", "instant", "origin", .. further])
            command.Parameters.Add(new DuckDBParameter(name, name is "instant" or "programme" ? 0L : ""));
        command.Prepare();
        return command;
    }

    private long Count(string text)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = text;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Run(string text)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
