using System.IO.Compression;
using NodaTime;
using TradePolicy;
using TradePolicy.UkTariff;

namespace LandedCost;

/// <summary>Recorded answers of the trade tariff service, and what they do not say: whose tariff was asked, and about which day.</summary>
/// <param name="Path">A file (JSON, plain or gzip), or a folder of them.</param>
/// <param name="TariffOf">The economy whose tariff was asked: the United Kingdom, or the European Union for Northern Ireland.</param>
/// <param name="Day">The day that was asked about.</param>
public sealed record OfficialAnswers(string Path, Economy TariffOf, LocalDate Day)
{
    /// <summary>The nomenclature of the goods.</summary>
    internal Nomenclature Nomenclature => TariffOf == Economy.EuropeanUnion ? Nomenclature.EuropeanUnion : Nomenclature.UnitedKingdom;

    /// <summary>Reads the answers, by code.</summary>
    /// <exception cref="FormatException">A file is not an answer on goods, or two are on the same.</exception>
    internal IReadOnlyDictionary<CommodityCode, GoodsAnswer> Load()
    {
        string[] files = Directory.Exists(Path)
            ? [.. Directory.GetFiles(Path).Where(file => file.EndsWith(".json", StringComparison.Ordinal)
                || file.EndsWith(".json.gz", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : [Path];
        if (files.Length == 0)
            throw new FormatException($"The folder {Path} has no file that ends with .json or .json.gz.");
        Dictionary<CommodityCode, GoodsAnswer> answers = [];
        foreach (string file in files)
        {
            GoodsAnswer answer = Read(file);
            if (!answers.TryAdd(answer.Code, answer))
                throw new FormatException($"{file}: there is another answer on {answer.Code}; give one for each code.");
        }

        return answers;
    }

    private GoodsAnswer Read(string file)
    {
        using FileStream packed = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(packed, CompressionMode.Decompress) : packed;
        try
        {
            return GoodsAnswer.Read(plain, TariffOf, Day);
        }
        catch (Exception refused) when (refused is FormatException or InvalidDataException)
        {
            throw new FormatException($"{file}: {refused.Message}", refused);
        }
    }
}
