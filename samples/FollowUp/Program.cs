using Samples.Following;
using Samples.Shared;

return TerminalWriter.Run(args, FollowUpApp.Run);
