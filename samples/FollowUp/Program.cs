using System.Text;
using Samples.Following;

Console.OutputEncoding = Encoding.UTF8;
return FollowUpApp.Run(args, Console.Out, Console.Error);
