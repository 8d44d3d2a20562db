using Samples.Sequences;
using Samples.Shared;

return TerminalWriter.Run(args, PlacementsApp.Run);
