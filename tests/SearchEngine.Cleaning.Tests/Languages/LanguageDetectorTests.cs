using CsCheck;
using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Cleaning.Tests.Languages;

public sealed class LanguageDetectorTests
{
    /// <summary>Share of the sentences that get the right language, and of those where it is certain. They may only rise.</summary>
    private const double RightFloor = 0.97;
    private const double ConfidentFloor = 0.94;

    private static readonly LanguageDetector Detector = new();

    public static TheoryData<string> Tags => [.. Sentences.All.Select(static sentence => sentence.Tag).Distinct()];

    /// <summary>Languages that are told apart from two sentences; the others need an article.</summary>
    public static TheoryData<string> PlainTags => [.. Sentences.All.Select(static sentence => sentence.Tag).Distinct().Except(["hr", "sr-Latn"])];

    [Theory, MemberData(nameof(PlainTags))]
    public void A_few_sentences_are_enough(string tag) =>
        Assert.All(Sentences.In(tag), text => Assert.Equal(LanguageTag.Primary(tag), Detector.Detect(text)?.Language));

    [Theory, MemberData(nameof(Tags))]
    public void An_article_is_certain(string tag)
    {
        var guess = Detector.Detect(string.Join("\n\n", Sentences.In(tag)));
        Assert.Equal(LanguageTag.Primary(tag), guess?.Language);
        Assert.InRange(guess?.Confidence ?? 0, LanguageDetector.Confident, 1);
    }

    [Fact]
    public void Nearly_all_sentences_are_right()
    {
        var guesses = Sentences.All.Select(sentence => (Expected: LanguageTag.Primary(sentence.Tag), Guess: Detector.Detect(sentence.Text))).ToList();
        var right = guesses.Where(static guess => guess.Guess?.Language == guess.Expected).ToList();
        Assert.True(right.Count >= RightFloor * guesses.Count, $"Right: {right.Count} of {guesses.Count}");
        var confident = right.Count(static guess => guess.Guess?.Confidence >= LanguageDetector.Confident);
        Assert.True(confident >= ConfidentFloor * guesses.Count, $"Right and confident: {confident} of {guesses.Count}");
    }

    [Fact]
    public void No_sentence_is_taken_for_another_language() =>
        Assert.DoesNotContain(Sentences.All, sentence => Detector.Detect(sentence.Text) is { } guess && guess.Language != LanguageTag.Primary(sentence.Tag));

    [Theory]
    [InlineData("no", "Ho seier at ho ikkje veit kva som skjedde den kvelden, men at mange har spurt henne om det sidan, og at ingen har fått noko svar.")]
    [InlineData("da", "Hun siger, at hun ikke ved, hvad der skete den aften, men at mange har spurgt hende om det siden, og at ingen har fået noget svar.")]
    [InlineData("sv", "Hon säger att hon inte vet vad som hände den kvällen, men att många har frågat henne om det sedan dess och att ingen har fått något svar.")]
    [InlineData("no", "Hun sier at hun ikke vet hva som skjedde den kvelden, men at mange har spurt henne om det siden, og at ingen har fått noe svar.")]
    [InlineData("cs", "Řekla, že neví, co se toho večera stalo, ale že se jí na to od té doby ptalo mnoho lidí a že nikdo z nich nedostal žádnou odpověď.")]
    [InlineData("sk", "Povedala, že nevie, čo sa v ten večer stalo, ale že sa jej na to odvtedy pýtalo veľa ľudí a že nikto z nich nedostal žiadnu odpoveď.")]
    [InlineData("es", "Ella dice que no sabe qué pasó aquella noche, pero que desde entonces muchos se lo han preguntado y que nadie ha tenido respuesta.")]
    [InlineData("pt", "Ela diz que não sabe o que aconteceu naquela noite, mas que desde então muitos lhe perguntaram isso e que ninguém teve resposta.")]
    [InlineData("ca", "Ella diu que no sap què va passar aquell vespre, però que des d'aleshores molts li ho han preguntat i que ningú no ha tingut cap resposta.")]
    [InlineData("gl", "Ela di que non sabe o que pasou aquela noite, mais que desde entón moitos llo preguntaron e que ninguén tivo resposta ningunha.")]
    [InlineData("ru", "Она говорит, что не знает, что случилось в тот вечер, но что с тех пор многие её об этом спрашивали и никто не получил ответа.")]
    [InlineData("uk", "Вона каже, що не знає, що сталося того вечора, але що відтоді багато хто її про це питав і ніхто не отримав відповіді.")]
    [InlineData("bg", "Тя казва, че не знае какво се е случило онази вечер, но че оттогава мнозина са я питали за това и никой не е получил отговор.")]
    [InlineData("sr", "Она каже да не зна шта се догодило те вечери, али да су је од тада многи питали о томе и да нико није добио одговор.")]
    [InlineData("hr", "Kaže da ne zna što se dogodilo te večeri prije tjedan dana, ali da su je otada mnogi pitali o tome gdje je bila i da nitko nije dobio odgovor.")]
    [InlineData("sr", "Kaže da ne zna šta se dogodilo te večeri pre nedelju dana, ali da su je od tada mnogi pitali o tome gde je bila i da niko nije dobio odgovor.")]
    [InlineData("sl", "Pravi, da ne ve, kaj se je zgodilo tistega večera, vendar da so jo odtlej mnogi spraševali o tem in da nihče ni dobil odgovora.")]
    [InlineData("id", "Dia mengatakan bahwa dia tidak tahu apa yang terjadi malam itu, tetapi banyak orang bertanya kepadanya dan tidak ada yang bisa mendapat jawaban.")]
    [InlineData("ms", "Beliau berkata bahawa beliau tidak tahu apa yang berlaku malam itu, tetapi ramai orang bertanya kepadanya dan tiada sesiapa boleh mendapat jawapan.")]
    [InlineData("fa", "او می‌گوید که نمی‌داند آن شب چه شد، اما از آن زمان بسیاری از او درباره‌اش پرسیده‌اند و هیچ کس پاسخی نگرفته است.")]
    [InlineData("ar", "تقول إنها لا تعرف ماذا حدث في تلك الليلة، لكن كثيرين سألوها عن ذلك منذ ذلك الحين ولم يحصل أحد منهم على جواب.")]
    [InlineData("ur", "وہ کہتی ہے کہ اسے نہیں معلوم اس رات کیا ہوا تھا، لیکن تب سے بہت لوگوں نے اس سے پوچھا ہے اور کسی کو جواب نہیں ملا۔")]
    public void Similar_languages_are_told_apart(string expected, string text) => Assert.Equal(expected, Detector.Detect(text)?.Language);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("Bridge reopens")]
    [InlineData("Die Brücke ist wieder offen")]
    [InlineData("12.05.2026 14:30 +49 30 123456 / 99,95 € 100 % 7 : 3 – 2026/27 5000 m 1:23:45 8 × 4 = 32")]
    public void Too_little_text_has_no_language(string text) => Assert.Null(Detector.Detect(text));

    [Theory]
    [InlineData("en", "de")]
    [InlineData("en", "fr")]
    [InlineData("fi", "sv")]
    [InlineData("en", "ar")]
    [InlineData("ru", "de")]
    [InlineData("zh", "en")]
    [InlineData("ko", "ja")]
    public void A_text_half_in_one_language_and_half_in_another_has_none_for_certain(string one, string other)
    {
        var text = string.Join("\n", Sentences.In(one).Concat(Sentences.In(other)));
        Assert.False(Detector.Detect(text)?.Confidence >= LanguageDetector.Confident);
    }

    [Fact]
    public void A_quotation_changes_nothing()
    {
        var german = string.Join("\n", Sentences.In("de"));
        Assert.Equal("de", Detector.Detect($"{german}\n“We waited for hours, and nobody told us anything.”\n{german}")?.Language);
    }

    [Fact]
    public void Names_in_another_script_change_nothing() =>
        Assert.Equal("ja", Detector.Detect(string.Concat(Sentences.In("ja")) + "（Harbour Railway Company, Northern Pier Ltd.）")?.Language);

    [Fact]
    public void Letters_without_a_language_have_none()
    {
        var random = new Random(7);
        Assert.Null(Detector.Detect(string.Join(' ', Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 10)).Select(_ => (char)random.Next('a', 'z' + 1)))))));
    }

    [Fact]
    public void Capitals_are_read_as_small_letters() => Assert.All(Sentences.In("fr").Concat(Sentences.In("el")), text => Assert.Equal(Detector.Detect(text)?.Language, Detector.Detect(text.ToUpperInvariant())?.Language));

    [Fact]
    public void Accents_may_be_characters_of_their_own() => Assert.Equal("es", Detector.Detect(Sentences.In("es").First().Normalize(System.Text.NormalizationForm.FormD))?.Language);

    [Fact]
    public void All_of_a_long_text_is_sampled()
    {
        var english = string.Concat(Enumerable.Repeat(string.Join(' ', Sentences.In("en")) + "\n", 20));
        var italian = string.Concat(Enumerable.Repeat(string.Join(' ', Sentences.In("it")) + "\n", 20));
        Assert.Equal("it", Detector.Detect(italian)?.Language);
        Assert.False(Detector.Detect(english + italian)?.Confidence >= LanguageDetector.Confident);
    }

    [Fact]
    public void Any_text_gives_an_answer_in_range() =>
        Gen.String.Sample(text => Detector.Detect(text) is not { } guess || (guess.Confidence is >= 0 and <= 1 && guess.Letters > 0 && guess.Language.Length == 2), iter: 2_000);

    [Fact]
    public void Any_mixture_of_sentences_gives_an_answer_in_range() =>
        Gen.Int[0, Sentences.All.Count - 1].Select(static index => Sentences.All[index].Text).Array[0, 12]
            .Sample(static texts => Detector.Detect(string.Join('\n', texts)) is not { } guess || guess.Confidence is >= 0 and <= 1, iter: 2_000);

    [Fact]
    public async Task One_detector_serves_many_threads()
    {
        var detector = new LanguageDetector();
        var guesses = await Task.WhenAll(Sentences.All.Select(sentence => Task.Run(() => detector.Detect(sentence.Text), TestContext.Current.CancellationToken)));
        Assert.Equal(Sentences.All.Select(static sentence => Detector.Detect(sentence.Text)), guesses);
    }

    [Fact]
    public void A_warm_detector_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat(string.Join(' ', Sentences.In("hr")) + "\n", 200));
        Detector.Detect(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Detector.Detect(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 200);
    }
}
