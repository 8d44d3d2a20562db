using System.Text;
using Samples.Contacting;

Console.OutputEncoding = Encoding.UTF8;
return ContactsApp.Run(args, Console.Out, Console.Error);
