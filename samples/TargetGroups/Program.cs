using Samples.Shared;
using Samples.Targeting;

return TerminalWriter.Run(args, TargetGroupApp.Run);
