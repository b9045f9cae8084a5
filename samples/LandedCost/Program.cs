using LandedCost;

// If a terminal does not state its width, 80 columns are assumed.
int? terminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth is > 0 and int columns ? columns : 80;
bool showsProgress = !Console.IsErrorRedirected;
return LandedCostApp.Run(args, Console.Out, Console.Error, terminalWidth, showsProgress);
