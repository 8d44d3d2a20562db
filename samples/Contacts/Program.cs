using Samples.Contacting;
using Samples.Shared;

return TerminalWriter.Run(args, ContactsApp.Run);
