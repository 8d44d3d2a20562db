using System.Text;
using Samples.Sequences;

Console.OutputEncoding = Encoding.UTF8;
return PlacementsApp.Run(args, Console.Out, Console.Error);
