using System.Text;
using Samples.Targeting;

Console.OutputEncoding = Encoding.UTF8;
return TargetGroupApp.Run(args, Console.Out, Console.Error);
