using LicenceDesk;

// A terminal that does not tell its width is assumed to have 80 columns.
int? terminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth is > 0 and int columns ? columns : 80;
return LicenceDeskApp.Run(args, Console.Out, Console.Error, terminalWidth);
