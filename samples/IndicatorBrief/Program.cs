using IndicatorBrief;

// A terminal of unknown width is assumed to be 80 columns wide.
int? terminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth is > 0 and int columns ? columns : 80;
return IndicatorBriefApp.Run(args, Console.Out, Console.Error, terminalWidth);
