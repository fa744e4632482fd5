using System.CommandLine;
using SearchEngine.Evaluation.Cleaning;
using SearchEngine.Evaluation.Ranking;
using SearchEngine.Evaluation.Similar;
using SearchEngine.Evaluation.Spelling;

var pages = new Argument<string[]>("SET")
{
    Description = "A folder of pages (.html or .html.gz) and the file with their expected texts, joined by '=': pages=expected.jsonl. A line of that file is {\"id\", \"text\"}; the id is the page's file name. Or a folder of golden pages.",
    Arity = ArgumentArity.OneOrMore,
};
var write = new Option<string?>("--write") { Description = "Markdown file whose table between the marks <!-- ablation --> and <!-- /ablation --> is replaced." };
var ablation = new Command("ablation", "What each cleaning rule is worth: the figures of all pages without it.") { pages, write };
ablation.SetAction(parsed => Ablation.Run([.. parsed.GetRequiredValue(pages).Select(PageSet.Load)], parsed.GetValue(write)));

var without = new Option<string[]>("--without") { Description = "Rules to leave out, all of them at once.", AllowMultipleArgumentsPerToken = true };
var predictions = new Option<string?>("--predictions") { Description = "Folder that receives a JSON Lines file a set, with the texts found." };
var score = new Command("score", "The figures of all pages, with every rule or without some.") { pages, without, predictions };
score.SetAction(parsed => Ablation.Score([.. parsed.GetRequiredValue(pages).Select(PageSet.Load)], parsed.GetValue(without) ?? [], parsed.GetValue(predictions)));

var page = new Argument<string>("PAGE") { Description = "An HTML file." };
var explain = new Command("explain", "Which block of a page was kept, and which rule removed the others.") { page };
explain.SetAction(parsed => Explanation.Print(parsed.GetRequiredValue(page)));

var folder = new Argument<string>("FOLDER") { Description = "Golden pages: NAME.html with NAME.expected." };
var golden = new Command("golden", "What differs between golden pages and what is made of them.") { folder };
golden.SetAction(parsed => GoldenReport.Print(parsed.GetRequiredValue(folder)));

var collections = new Argument<string[]>("COLLECTION")
{
    Description = "A folder with docs.jsonl, queries.jsonl, qrels.tsv and misspelt queries, queries.NAME.jsonl.",
    Arity = ArgumentArity.OneOrMore,
};
var spellingTable = new Option<string?>("--write") { Description = "Markdown file whose table between the marks <!-- spelling --> and <!-- /spelling --> is replaced." };
var changes = new Option<bool>("--changes") { Description = "Print each query that was changed, and what it became." };
var spelling = new Command("spelling", "Recall@10 of misspelt queries, as typed and corrected.") { collections, spellingTable, changes };
spelling.SetAction(parsed => SpellingReport.Run(parsed.GetRequiredValue(collections), parsed.GetValue(spellingTable), parsed.GetValue(changes)));

var rankingFolder = new Argument<string>("FOLDER") { Description = "A folder of collections, each a folder with docs.jsonl {\"id\", \"title\", \"text\"}, queries.jsonl {\"id\", \"text\"} and qrels.tsv (query id, document id, grade)." };
var recipes = new Option<string[]>("--with") { Description = "Changes to the recipe to measure in place of the ablation: Window=0.6,WindowWords=20. Repeat it for more.", AllowMultipleArgumentsPerToken = true };
var ranked = new Option<string?>("--write") { Description = "Markdown file whose table between the marks <!-- ranking --> and <!-- /ranking --> is replaced." };
var ranking = new Command("ranking", "What each rule of the ranking is worth: nDCG@10 of all queries without it.") { rankingFolder, recipes, ranked };
ranking.SetAction(parsed => RankingAblation.Run(parsed.GetRequiredValue(rankingFolder), parsed.GetValue(ranked), parsed.GetValue(recipes) ?? []));

var similarRecipes = new Option<string[]>("--with") { Description = "Changes to the recipe to measure in place of the ablation: Words=20,Feedback=0. Repeat it for more.", AllowMultipleArgumentsPerToken = true };
var similarTable = new Option<string?>("--write") { Description = "Markdown file whose table between the marks <!-- similar --> and <!-- /similar --> is replaced." };
var similar = new Command("similar", "What each rule of finding articles like one is worth: of the documents that answer a query, each leads to the others.") { rankingFolder, similarRecipes, similarTable };
similar.SetAction(parsed => SimilarAblation.Run(parsed.GetRequiredValue(rankingFolder), parsed.GetValue(similarTable), parsed.GetValue(similarRecipes) ?? []));

var root = new RootCommand("Measures the stages of the search engine on labelled data that the caller has.") { ablation, score, explain, golden, spelling, ranking, similar };
return root.Parse(args).Invoke();
