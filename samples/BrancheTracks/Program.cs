using Samples.Shared;
using Samples.Tracks;

return TerminalWriter.Run(args, BrancheTracksApp.Run);
