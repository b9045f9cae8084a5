using LicenceDesk;

// A terminal that does not tell its width is taken to be 80 columns wide.
int? terminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth is > 0 and int columns ? columns : 80;
return LicenceDeskApp.Run(args, Console.Out, Console.Error, terminalWidth);
