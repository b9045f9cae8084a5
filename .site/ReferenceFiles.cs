using System.Xml.Linq;

namespace TradePolicy.Site;

/// <summary>The libraries with their documentation, in a form that docfx reads without a warning.</summary>
internal static class ReferenceFiles
{
    /// <summary>Copies the libraries and what they need, with the documentation of the libraries.</summary>
    public static void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string assembly in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
        {
            File.Copy(assembly, Path.Combine(folder, Path.GetFileName(assembly)), overwrite: true);
            string documentation = Path.ChangeExtension(assembly, ".xml");
            if (File.Exists(documentation))
                OwnParametersFirst(documentation).Save(Path.Combine(folder, Path.GetFileName(documentation)));
        }
    }

    // A comment that takes over another has its own parameters, and docfx warns if it finds those of the other too.
    private static XDocument OwnParametersFirst(string path)
    {
        XDocument documentation = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        foreach (XElement member in documentation.Descendants("member").Where(member => member.Element("param") is not null))
        {
            foreach (XElement other in member.Elements("inheritdoc"))
                other.SetAttributeValue("path", "/*[not(self::param)]");
        }

        return documentation;
    }
}
