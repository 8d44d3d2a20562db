using System.Text;
using Samples.Conforming;

Console.OutputEncoding = Encoding.UTF8;
return ConformanceApp.Run(args, Console.Out, Console.Error);
