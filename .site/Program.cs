using TradePolicy.Site;

string folder = args is [_, var given, ..] ? Path.GetFullPath(given) : "";
switch (args)
{
    case ["pages", _]:
        ReferenceFiles.CopyTo(Path.Combine(folder, "reference"));
        File.WriteAllText(Path.Combine(folder, "nodatime.yml"), NodaTimeLinks.Map());
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        File.WriteAllText(Path.Combine(folder, "pages", "not-modelled.md"), NotModelledPage.Text());
        return 0;
    case ["check", _]:
        return await new SiteCheck(folder).Run();
    case ["picture", _, var page, var file]:
        await File.WriteAllBytesAsync(file, await SiteCheck.PictureOf(folder, page));
        return 0;
    default:
        Console.Error.WriteLine("""
            Say what to do:
              pages FOLDER                 writes what docfx needs
              check FOLDER                 checks the site that docfx wrote
              picture FOLDER PAGE FILE     draws a page of the site as PNG
            """);
        return 2;
}
