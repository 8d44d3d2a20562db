using System.Text;
using Samples.Practice;

Console.OutputEncoding = Encoding.UTF8;
return PracticeTestApp.Run(args, Console.Out, Console.Error);
