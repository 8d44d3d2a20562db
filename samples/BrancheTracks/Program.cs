using System.Text;
using Samples.Tracks;

Console.OutputEncoding = Encoding.UTF8;
return BrancheTracksApp.Run(args, Console.Out, Console.Error);
