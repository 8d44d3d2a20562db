using Samples.Practice;
using Samples.Shared;

return TerminalWriter.Run(args, PracticeTestApp.Run);
