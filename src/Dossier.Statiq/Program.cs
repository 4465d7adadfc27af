using Dossier.Statiq;

return await Bootstrapper.Factory.CreateWeb(args).AddDossier().RunAsync();
