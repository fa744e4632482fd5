namespace SearchEngine.Cleaning.Tests.Kinds;

/// <summary>Words for pages of any kind in one language, written for these tests.</summary>
internal sealed record KindLanguage(string Code)
{
    /// <summary>Paragraphs of a news story.</summary>
    public required string[] Prose { get; init; }

    public required string[] Headlines { get; init; }

    /// <summary>One sentence of about fifteen words each.</summary>
    public required string[] Teasers { get; init; }

    /// <summary>Heading and paragraphs of pages that stand in place of the one asked for.</summary>
    public required string[][] Errors { get; init; }

    public required string[][] ConsentWalls { get; init; }

    /// <summary>Blocks below the first lines of an article.</summary>
    public required string[][] Walls { get; init; }

    /// <summary>A line about free articles or newsletters that stands on complete articles.</summary>
    public required string[] Banners { get; init; }

    public required string GalleryLabel { get; init; }

    public required string PictureOf { get; init; }

    public required string[] Notices { get; init; }

    public required string[] NoticeProse { get; init; }

    public static KindLanguage Named(string code) => All.Single(language => language.Code == code);

    public static IReadOnlyList<KindLanguage> All { get; } =
    [
        new("en")
        {
            Prose =
            [
                "The county will replace the swing bridge at Marlin Creek after inspectors found that two of its four bearings had worn through, the transport committee decided on Monday evening.",
                "Work is to begin in September and last fourteen months. Until then lorries must take the inland road, which adds about twenty minutes to the way into town.",
                "“We have patched this bridge for thirty years, and there is nothing left to patch,” said Odile Brand, who heads the committee. She expects the state to pay two thirds of the cost.",
                "Fishermen had asked for a fixed bridge with more headroom. The committee turned that down, because the ramps would have taken a row of houses on either bank.",
                "The bridge was built in 1936 and is opened by hand. Its last keeper, Wendell Ames, retires in the spring and says that he has not been asked to stay on.",
                "Bids for the steelwork are due in June. Three firms have said that they will take part, among them the yard that built the old bridge.",
            ],
            Headlines = ["County to replace the swing bridge at Marlin Creek", "Ferry timetable changes again after complaints", "School kitchen wins a prize for its soup", "Why the lighthouse was painted green", "Harbour dredging starts a month late", "Town band looks for a second tuba", "Rain fills the reservoir for the first time in years", "Library extends its hours on Saturdays"],
            Teasers = ["A report that was kept for months shows what the repair of the pier will really cost.", "Commuters had written more than four hundred letters, and the company has now read them.", "The cooks have worked with what the school garden gives them since last autumn.", "An old rule about sea marks explains the colour, says the man who found it."],
            Errors =
            [
                ["Page not found", "The page you are looking for may have been moved or deleted. Check the address, or go back to the homepage.", "You can also use the search above to find stories from the last ten years."],
                ["Sorry, we couldn’t find that page", "The story you were looking for has gone out with the tide. It may have been removed because the rights to it have run out.", "Return to our home page to see what is new."],
                ["Checking your browser", "This site needs to review the security of your connection before proceeding. Please enable JavaScript and cookies to continue.", "Ray ID: 77ab12cd90"],
                ["We’ll be back soon", "The site is undergoing scheduled maintenance tonight. Please try again in a few minutes.", "We apologise for the trouble and thank you for your patience."],
            ],
            ConsentWalls =
            [
                ["We value your privacy", "We and our 312 partners store and/or access information on a device, such as unique identifiers in cookies, to process personal data.", "You may accept or manage your choices at any time by clicking below, including your right to object where legitimate interest is used.", "Your choices apply to this site only and will be signaled to our partners."],
                ["This content is not available in your region", "We are sorry: this site is unavailable in most European countries while we look at what the law asks of our partners and us."],
                ["Before you continue", "To keep this site free we use cookies. By clicking accept, you agree that we and our partners may show you personalised ads.", "You can withdraw your consent whenever you like in the privacy settings.", "Reject all to see the site with less relevant advertising, or manage preferences."],
            ],
            Walls =
            [
                ["Subscribe to continue reading", "Get unlimited access from $1 a week.", "Already a subscriber? Sign in"],
                ["This story is for members", "Become a member to read the rest of it and support our newsroom.", "Already a member? Log in here"],
                ["You have reached your limit of free articles", "Create a free account to keep reading.", "Already have an account? Sign in to continue"],
            ],
            Banners = ["You have 2 free articles left this month. Subscribe for unlimited digital access.", "Sign up for our newsletter and get the day’s news in your inbox.", "Support local journalism: subscribe today from $1."],
            GalleryLabel = "In pictures: a night on the bridge",
            PictureOf = "Picture {0} of {1}",
            Notices = ["Privacy Policy", "Terms of Use", "About us", "Imprint", "Contact us"],
            NoticeProse = ["This page explains how the Marlin Gazette and its publisher work, what rules apply to readers who use our website, and whom to write to when something is wrong.", "We keep the data that you give us only as long as we need them for the purpose named, and we pass them on to nobody who does not work for us.", "The publisher is a company of limited liability with its seat in Marlin Creek. It was founded in 1921 and belongs to the families of its founders."],
        },
        new("de")
        {
            Prose =
            [
                "Der Landkreis ersetzt die Drehbrücke am Marlinbach, nachdem Prüfer festgestellt hatten, dass zwei der vier Lager durchgerostet sind. Das hat der Verkehrsausschuss am Montagabend beschlossen.",
                "Die Arbeiten sollen im September beginnen und vierzehn Monate dauern. Bis dahin müssen Lastwagen die Straße im Hinterland nehmen, was die Fahrt in die Stadt um etwa zwanzig Minuten verlängert.",
                "„Wir haben diese Brücke dreißig Jahre lang geflickt, und es gibt nichts mehr zu flicken“, sagte Ausschussvorsitzende Odile Brand. Sie rechnet damit, dass das Land zwei Drittel der Kosten trägt.",
                "Die Fischer hatten sich eine feste Brücke mit mehr Höhe gewünscht. Der Ausschuss lehnte das ab, weil die Rampen an beiden Ufern eine Häuserzeile gekostet hätten.",
                "Die Brücke stammt aus dem Jahr 1936 und wird von Hand geöffnet. Ihr letzter Wärter, Wendel Ames, geht im Frühjahr in den Ruhestand und sagt, man habe ihn nicht gebeten zu bleiben.",
                "Angebote für den Stahlbau werden im Juni erwartet. Drei Firmen haben sich gemeldet, darunter die Werft, die schon die alte Brücke gebaut hat.",
            ],
            Headlines = ["Landkreis ersetzt die Drehbrücke am Marlinbach", "Fährplan ändert sich nach Beschwerden schon wieder", "Schulküche gewinnt einen Preis für ihre Suppe", "Warum der Leuchtturm grün gestrichen wurde", "Ausbaggern des Hafens beginnt einen Monat später", "Stadtkapelle sucht eine zweite Tuba", "Regen füllt den Stausee zum ersten Mal seit Jahren", "Bücherei öffnet samstags länger"],
            Teasers = ["Ein Bericht, der monatelang unter Verschluss lag, zeigt, was die Reparatur der Mole wirklich kostet.", "Pendler hatten mehr als vierhundert Briefe geschrieben, und die Reederei hat sie nun gelesen.", "Die Köchinnen arbeiten seit dem Herbst mit dem, was der Schulgarten hergibt.", "Eine alte Vorschrift über Seezeichen erklärt die Farbe, sagt der Mann, der sie fand."],
            Errors =
            [
                ["Seite nicht gefunden", "Die von Ihnen aufgerufene Seite existiert nicht mehr oder wurde verschoben. Bitte überprüfen Sie die Adresse.", "Nutzen Sie unsere Suche oder kehren Sie zurück zur Startseite."],
                ["Hoppla, hier ist nichts", "Der Artikel, den Sie suchen, wurde gelöscht, weil die Rechte daran abgelaufen sind.", "Zur Startseite geht es oben links."],
                ["Sicherheitsüberprüfung", "Bitte bestätigen Sie, dass Sie kein Roboter sind. Aktivieren Sie JavaScript und laden Sie die Seite neu.", "Fehlercode: 77ab12cd90"],
                ["Wartungsarbeiten", "Unser Angebot ist wegen Wartungsarbeiten zurzeit nicht erreichbar. Bitte versuchen Sie es später noch einmal.", "Wir bitten um Verständnis."],
            ],
            ConsentWalls =
            [
                ["Wir schätzen Ihre Privatsphäre", "Wir und unsere 312 Partner speichern Informationen auf einem Gerät und rufen sie ab, um personenbezogene Daten zu verarbeiten.", "Sie können Ihre Einwilligung jederzeit widerrufen oder der Verarbeitung bei berechtigtem Interesse widersprechen.", "Unsere Partner erfahren von Ihrer Auswahl."],
                ["Mit Werbung oder ohne?", "Lesen Sie uns mit Werbung und Tracking durch unsere Partner, oder wählen Sie das Pur-Abo.", "Ihre Zustimmung können Sie jederzeit widerrufen, am Ende jeder Seite in den Datenschutzeinstellungen."],
                ["Bevor Sie weiterlesen", "Wir verwenden Cookies, damit unser Angebot kostenlos bleibt. Mit Ihrer Zustimmung zeigen unsere Partner personalisierte Werbung.", "Alle akzeptieren oder in den Cookie-Einstellungen auswählen.", "Ihre Einwilligung gilt für diese Seite."],
            ],
            Walls =
            [
                ["Jetzt weiterlesen mit Plus", "Zugriff auf alle Artikel ab 1 Euro im ersten Monat.", "Sie sind bereits Abonnent? Hier anmelden"],
                ["Dieser Artikel ist nur für Abonnenten", "Testen Sie Plus vier Wochen lang und lesen Sie alle Artikel.", "Bereits Kunde? Melden Sie sich an"],
                ["Registrieren und weiterlesen", "Kostenlos weiterlesen mit einem Konto bei uns.", "Bereits registriert? Zum Login"],
            ],
            Banners = ["Sie können diesen Monat noch 2 Artikel kostenlos lesen. Zum Abo", "Abonnieren Sie unseren Newsletter und lesen Sie jeden Morgen das Wichtigste.", "Unterstützen Sie den Journalismus vor Ort: jetzt abonnieren."],
            GalleryLabel = "Bilderstrecke: eine Nacht auf der Brücke",
            PictureOf = "Bild {0} von {1}",
            Notices = ["Datenschutzerklärung", "AGB", "Über uns", "Impressum", "Kontakt"],
            NoticeProse = ["Diese Seite erklärt, wie der Marlinbote und sein Verlag arbeiten, welche Regeln für Leserinnen und Leser unserer Website gelten und an wen man sich wendet.", "Wir speichern die Daten, die Sie uns geben, nur so lange, wie wir sie für den genannten Zweck brauchen, und geben sie an niemanden weiter, der nicht für uns arbeitet.", "Der Verlag ist eine Gesellschaft mit beschränkter Haftung mit Sitz in Marlin. Er wurde 1921 gegründet und gehört den Familien seiner Gründer."],
        },
        new("fr")
        {
            Prose =
            [
                "Le département va remplacer le pont tournant du Marlin, après que des inspecteurs ont constaté que deux de ses quatre appuis étaient usés, a décidé lundi soir la commission des transports.",
                "Les travaux doivent commencer en septembre et durer quatorze mois. D’ici là, les camions devront prendre la route de l’intérieur, ce qui allonge le trajet d’une vingtaine de minutes.",
                "« Nous avons rafistolé ce pont pendant trente ans, et il n’y a plus rien à rafistoler », a dit Odile Brand, qui préside la commission. Elle compte sur l’État pour deux tiers du coût.",
                "Les pêcheurs demandaient un pont fixe et plus haut. La commission a refusé, parce que les rampes auraient emporté une rangée de maisons sur chaque rive.",
                "Le pont date de 1936 et s’ouvre à la main. Son dernier gardien, Wendel Ames, prend sa retraite au printemps et assure qu’on ne lui a pas demandé de rester.",
                "Les offres pour la charpente sont attendues en juin. Trois entreprises se sont annoncées, dont le chantier qui a construit l’ancien pont.",
            ],
            Headlines = ["Le département remplace le pont tournant du Marlin", "Les horaires du bac changent encore après des plaintes", "La cantine de l’école primée pour sa soupe", "Pourquoi le phare a été peint en vert", "Le dragage du port commence avec un mois de retard", "La fanfare cherche un second tuba", "La pluie remplit le barrage pour la première fois", "La bibliothèque ouvre plus longtemps le samedi"],
            Teasers = ["Un rapport gardé secret pendant des mois montre ce que coûtera vraiment la réparation de la jetée.", "Les voyageurs avaient écrit plus de quatre cents lettres, et la compagnie les a enfin lues.", "Les cuisinières travaillent depuis l’automne avec ce que donne le jardin de l’école.", "Une vieille règle sur les balises explique la couleur, dit celui qui l’a retrouvée."],
            Errors =
            [
                ["Page introuvable", "La page que vous recherchez n’existe plus ou a été déplacée. Vérifiez l’adresse.", "Vous pouvez utiliser la recherche ou revenir à la page d’accueil."],
                ["Oups, il n’y a rien ici", "L’article que vous cherchez a été supprimé parce que les droits ont expiré.", "Retour à l’accueil pour lire les nouvelles du jour."],
                ["Vérification de sécurité", "Veuillez confirmer que vous n’êtes pas un robot. Activez JavaScript et rechargez la page.", "Code d’erreur : 77ab12cd90"],
                ["Maintenance en cours", "Notre site est actuellement en cours de maintenance. Merci de réessayer dans quelques minutes.", "Veuillez nous excuser pour la gêne occasionnée."],
            ],
            ConsentWalls =
            [
                ["Nous respectons votre vie privée", "Nous et nos 312 partenaires stockons des informations sur un appareil et y accédons pour traiter des données personnelles.", "Vous pouvez modifier vos choix à tout moment ou vous opposer à l’intérêt légitime.", "Nos partenaires seront informés de vos préférences."],
                ["Ce site n’est pas disponible dans votre pays", "Pour des raisons juridiques, ce contenu n’est pas disponible dans votre pays. Nos partenaires et nous cherchons une solution."],
                ["Continuer sans accepter", "Avec votre consentement, nos partenaires affichent des publicités personnalisées qui nous permettent de rester gratuits.", "Vous pouvez retirer votre consentement dans les paramètres des cookies.", "Tout accepter ou gérer mes choix."],
            ],
            Walls =
            [
                ["Article réservé aux abonnés", "Abonnez-vous pour lire la suite, à partir de 1 € par mois.", "Déjà abonné ? Connectez-vous"],
                ["Il vous reste 80 % de cet article à lire", "La suite est réservée aux abonnés.", "Vous êtes abonné ? Identifiez-vous"],
                ["Pour continuer la lecture, créez un compte", "Inscrivez-vous pour lire trois articles par mois.", "Déjà inscrit ? Se connecter"],
            ],
            Banners = ["Il vous reste 2 articles gratuits ce mois-ci. Abonnez-vous.", "Inscrivez-vous à notre newsletter pour recevoir l’essentiel chaque matin.", "Soutenez la presse locale : abonnez-vous dès 1 €."],
            GalleryLabel = "En images : une nuit sur le pont",
            PictureOf = "Photo {0} sur {1}",
            Notices = ["Politique de confidentialité", "Conditions générales d’utilisation", "Qui sommes-nous", "Mentions légales", "Nous contacter"],
            NoticeProse = ["Cette page explique comment travaillent la Gazette du Marlin et son éditeur, quelles règles valent pour les lecteurs de notre site et à qui écrire quand quelque chose ne va pas.", "Nous ne gardons les données que vous nous confiez qu’aussi longtemps que l’exige le but indiqué, et nous ne les transmettons à personne qui ne travaille pas pour nous.", "L’éditeur est une société à responsabilité limitée dont le siège est au Marlin. Elle a été fondée en 1921 et appartient aux familles de ses fondateurs."],
        },
        new("es")
        {
            Prose =
            [
                "La provincia sustituirá el puente giratorio del Marlín después de que los inspectores comprobaran que dos de sus cuatro apoyos están gastados, decidió el lunes por la noche la comisión de transportes.",
                "Las obras empezarán en septiembre y durarán catorce meses. Hasta entonces los camiones tendrán que tomar la carretera del interior, que alarga el viaje unos veinte minutos.",
                "«Llevamos treinta años remendando este puente y ya no queda nada que remendar», dijo Odile Brand, que preside la comisión. Espera que el Estado pague dos tercios del coste.",
                "Los pescadores habían pedido un puente fijo y más alto. La comisión lo rechazó porque las rampas se habrían llevado una fila de casas en cada orilla.",
                "El puente es de 1936 y se abre a mano. Su último guarda, Wendel Ames, se jubila en primavera y asegura que nadie le ha pedido que se quede.",
                "Las ofertas para la estructura se esperan en junio. Se han presentado tres empresas, entre ellas el astillero que construyó el puente viejo.",
            ],
            Headlines = ["La provincia sustituirá el puente giratorio del Marlín", "El horario del transbordador vuelve a cambiar tras las quejas", "El comedor escolar gana un premio por su sopa", "Por qué pintaron de verde el faro", "El dragado del puerto empieza con un mes de retraso", "La banda municipal busca una segunda tuba", "La lluvia llena el embalse por primera vez en años", "La biblioteca abrirá más horas los sábados"],
            Teasers = ["Un informe guardado durante meses muestra lo que costará de verdad arreglar el muelle.", "Los viajeros habían escrito más de cuatrocientas cartas, y la compañía por fin las ha leído.", "Las cocineras trabajan desde el otoño con lo que da el huerto de la escuela.", "Una vieja norma sobre señales marítimas explica el color, dice quien la encontró."],
            Errors =
            [
                ["Página no encontrada", "La página que buscas ya no existe o ha cambiado de dirección. Comprueba la dirección.", "Utiliza el buscador o vuelve a la página de inicio."],
                ["Vaya, aquí no hay nada", "El artículo que buscas ha sido eliminado porque han caducado sus derechos.", "Volver a la portada"],
                ["Verificación de seguridad", "Confirma que no eres un robot. Activa JavaScript y vuelve a cargar la página.", "Código de error: 77ab12cd90"],
                ["Estamos en mantenimiento", "El sitio está cerrado por tareas de mantenimiento. Inténtalo de nuevo dentro de unos minutos.", "Disculpen las molestias."],
            ],
            ConsentWalls =
            [
                ["Valoramos tu privacidad", "Nosotros y nuestros 312 socios almacenamos información en un dispositivo y accedemos a ella para tratar datos personales.", "Puedes retirar tu consentimiento u oponerte al interés legítimo cuando quieras.", "Nuestros socios conocerán tu elección."],
                ["Este contenido no está disponible en tu país", "Por motivos legales, esta página no está disponible en tu país. Nuestros socios y nosotros buscamos una solución."],
                ["Aceptar y continuar", "Con tu consentimiento, nuestros socios muestran publicidad personalizada, y así el sitio sigue siendo gratis.", "Puedes cambiarlo en la configuración de cookies.", "Rechazar todo o aceptar todo."],
            ],
            Walls =
            [
                ["Contenido exclusivo para suscriptores", "Suscríbete para seguir leyendo desde 1 € al mes.", "¿Ya eres suscriptor? Inicia sesión"],
                ["Has alcanzado el límite de artículos gratuitos", "Regístrate gratis para continuar leyendo.", "¿Ya tienes cuenta? Inicia sesión para leer"],
                ["Para seguir leyendo, hazte socio", "Sólo para suscriptores: lee todo lo que publicamos.", "¿Eres suscriptor? Accede"],
            ],
            Banners = ["Te quedan 2 artículos gratis este mes. Suscríbete.", "Apúntate a nuestro boletín y recibe lo esencial cada mañana.", "Apoya el periodismo local: suscríbete desde 1 €."],
            GalleryLabel = "En imágenes: una noche en el puente",
            PictureOf = "Foto {0} de {1}",
            Notices = ["Política de privacidad", "Términos y condiciones", "Quiénes somos", "Aviso legal", "Contacto"],
            NoticeProse = ["Esta página explica cómo trabajan la Gaceta del Marlín y su editorial, qué reglas valen para quienes usan nuestro sitio y a quién escribir cuando algo va mal.", "Guardamos los datos que nos das solo el tiempo que hace falta para el fin indicado y no los pasamos a nadie que no trabaje para nosotros.", "La editorial es una sociedad limitada con sede en Marlín. Se fundó en 1921 y pertenece a las familias de sus fundadores."],
        },
        new("it")
        {
            Prose =
            [
                "La provincia sostituirà il ponte girevole sul Marlin dopo che gli ispettori hanno accertato che due dei suoi quattro appoggi sono consumati, ha deciso lunedì sera la commissione trasporti.",
                "I lavori cominceranno a settembre e dureranno quattordici mesi. Fino ad allora i camion dovranno passare dalla strada interna, che allunga il viaggio di una ventina di minuti.",
                "«Abbiamo rattoppato questo ponte per trent’anni, e non c’è più niente da rattoppare», ha detto Odile Brand, presidente della commissione. Si aspetta che lo Stato paghi due terzi della spesa.",
                "I pescatori avevano chiesto un ponte fisso e più alto. La commissione ha detto no, perché le rampe si sarebbero portate via una fila di case su ogni riva.",
                "Il ponte è del 1936 e si apre a mano. Il suo ultimo guardiano, Wendel Ames, va in pensione in primavera e dice che nessuno gli ha chiesto di restare.",
                "Le offerte per la struttura sono attese a giugno. Si sono fatte avanti tre imprese, tra cui il cantiere che costruì il vecchio ponte.",
            ],
            Headlines = ["La provincia sostituisce il ponte girevole sul Marlin", "L’orario del traghetto cambia ancora dopo le proteste", "La mensa della scuola premiata per la sua zuppa", "Perché il faro è stato dipinto di verde", "Il dragaggio del porto parte con un mese di ritardo", "La banda cittadina cerca una seconda tuba", "La pioggia riempie la diga per la prima volta", "La biblioteca apre più a lungo il sabato"],
            Teasers = ["Un rapporto tenuto nascosto per mesi mostra quanto costerà davvero riparare il molo.", "I pendolari avevano scritto più di quattrocento lettere, e la compagnia ora le ha lette.", "Le cuoche lavorano dall’autunno con quello che dà l’orto della scuola.", "Una vecchia norma sui segnali marittimi spiega il colore, dice chi l’ha trovata."],
            Errors =
            [
                ["Pagina non trovata", "La pagina che stai cercando non esiste più o è stata spostata. Controlla l’indirizzo.", "Usa la ricerca o torna alla home."],
                ["Ops, qui non c’è niente", "L’articolo che stai cercando è stato rimosso perché i diritti sono scaduti.", "Torna alla homepage per le notizie di oggi."],
                ["Verifica di sicurezza", "Conferma che non sei un robot. Attiva JavaScript e ricarica la pagina.", "Codice di errore: 77ab12cd90"],
                ["Sito in manutenzione", "Il sito è chiuso per lavori di manutenzione. Si prega di riprovare tra qualche minuto.", "Ci scusiamo per il disagio."],
            ],
            ConsentWalls =
            [
                ["La tua privacy è importante", "Noi e i nostri 312 partner archiviamo informazioni su un dispositivo e vi accediamo per trattare dati personali.", "Puoi ritirare il tuo consenso o opporti al legittimo interesse quando vuoi.", "I nostri partner saranno informati della tua scelta."],
                ["Accetta e continua", "Con il tuo consenso i nostri partner mostrano pubblicità personalizzata, e il sito resta gratuito.", "Puoi cambiare idea nelle impostazioni dei cookie.", "Rifiuta tutto o abbonati."],
                ["Rifiuta e abbonati", "Leggi senza pubblicità, oppure dai il consenso ai cookie nostri e dei nostri partner.", "Il consenso si può ritirare in ogni momento dalle preferenze sui cookie."],
            ],
            Walls =
            [
                ["Contenuto riservato agli abbonati", "Abbonati per continuare a leggere da 1 € al mese.", "Sei già abbonato? Accedi"],
                ["Per continuare a leggere", "Registrati per leggere tre articoli al mese.", "Hai già un abbonamento? Accedi per leggere"],
                ["Questo articolo è solo per abbonati", "Continua a leggere con la prova gratuita.", "Già abbonato? Entra"],
            ],
            Banners = ["Ti restano 2 articoli gratuiti questo mese. Abbonati.", "Iscriviti alla nostra newsletter e ricevi l’essenziale ogni mattina.", "Sostieni il giornalismo locale: abbonati da 1 €."],
            GalleryLabel = "Le immagini di una notte sul ponte",
            PictureOf = "Foto {0} di {1}",
            Notices = ["Informativa sulla privacy", "Termini e condizioni", "Chi siamo", "Note legali", "Contatti"],
            NoticeProse = ["Questa pagina spiega come lavorano la Gazzetta del Marlin e il suo editore, quali regole valgono per chi usa il nostro sito e a chi scrivere quando qualcosa non va.", "Conserviamo i dati che ci dai solo per il tempo necessario allo scopo indicato e non li passiamo a nessuno che non lavori per noi.", "L’editore è una società a responsabilità limitata con sede a Marlin. È stata fondata nel 1921 e appartiene alle famiglie dei fondatori."],
        },
    ];
}
