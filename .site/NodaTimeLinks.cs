using System.Text;
using NodaTime;

namespace TradePolicy.Site;

/// <summary>Where the pages of NodaTime's types are, for links from the reference.</summary>
internal static class NodaTimeLinks
{
    /// <summary>A map of references as docfx reads it.</summary>
    public static string Map()
    {
        StringBuilder map = new("### YamlMime:XRefMap\nreferences:\n");
        foreach (string name in typeof(Instant).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && !type.IsGenericType && type.Namespace == "NodaTime")
            .Select(type => type.FullName!)
            .Order(StringComparer.Ordinal))
        {
            map.Append($"- uid: {name}\n  name: {name.Split('.')[^1]}\n  href: https://nodatime.org/3.3.x/api/{name}.html\n");
        }

        return map.ToString();
    }
}
