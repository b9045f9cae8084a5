using System.Xml.Linq;

namespace TradePolicy.Architecture.Tests;

/// <summary>One project under src/ as its project file describes it.</summary>
/// <param name="Name">Its name, which is also its folder's.</param>
/// <param name="References">The names of the projects it refers to.</param>
/// <param name="Friends">The assemblies that may see its internals.</param>
/// <param name="Usings">Global usings beyond those of the SDK, each as the text after "using".</param>
/// <param name="Linked">Source files of other projects that it compiles too, as paths from the repository's root.</param>
internal sealed record Package(
    string Name,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Friends,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> Linked)
{
    /// <summary>Reads every project under src/.</summary>
    public static IReadOnlyList<Package> ReadAll()
    {
        string src = Path.Combine(Repository.Root, "src");
        string[] shared = [.. WithImports(Path.Combine(src, "Directory.Build.props")).SelectMany(UsingsIn)];
        return [.. Repository.FilesOf(src, "*.csproj").Select(path => Read(path, shared))];
    }

    private static Package Read(string path, IEnumerable<string> sharedUsings) => new(
        Path.GetFileNameWithoutExtension(path),
        [.. Includes(path, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
        [.. Includes(path, "InternalsVisibleTo")],
        [.. sharedUsings, .. UsingsIn(path)],
        [.. Includes(path, "Compile")
            .Select(file => Repository.Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file))))]);

    private static IEnumerable<string> WithImports(string path) =>
        XDocument.Load(path).Descendants("Import")
            .Select(element => Path.Combine(Path.GetDirectoryName(path)!, (string)element.Attribute("Project")!))
            .Where(File.Exists)
            .SelectMany(WithImports)
            .Prepend(path);

    private static IEnumerable<string> Includes(string path, string item) =>
        XDocument.Load(path).Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    private static IEnumerable<string> UsingsIn(string path) =>
        from element in XDocument.Load(path).Descendants("Using")
        let name = (string?)element.Attribute("Include")
        where name is not null
        let alias = (string?)element.Attribute("Alias")
        let isStatic = (string?)element.Attribute("Static") is "true" or "True"
        select (isStatic ? "static " : "") + (alias is null ? "" : alias + " = ") + name;
}
