using Samples.Conforming;
using Samples.Shared;

return TerminalWriter.Run(args, ConformanceApp.Run);
