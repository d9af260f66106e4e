const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that titles, headings and names of teams are made of: written large inside a sentence they name nobody. */
export const commonCapitals = setOf(`
analysis hub hubs thursdays mondays tuesdays wednesdays fridays saturdays sundays mornings q1 q2 q3 q4
account accounts achats adoption agenda agreement american android annual answer answers approval approvals
areas assessment atención audit austrian authority baseline benefits best board brand brief briefing british
budget business calendar call case cases ceo champion champions change changes chapter chart charter check
checklist checkpoint checkpoints claim classic client cliente clientes clients clientèle close closing coach
code comité commercial committee common communication community company compliance compras compte concern
condition conditions confidence conseil consejo contact contacts content contract contracts control
coordinator copy core cost costs council creator credit crisis criteria cs csm csms customer customers
dashboard dashboards data date day days deadline deal debrief decision decisions defect delivery demo
departamento department deputy desk detail details development dirección directeur direction director
directors directrice discovery don doña dr draft drivers due dutch département early economic edition effort
element elena email engineer england english enterprise entry equipo escalation europe european event events
evidence examples exec executive executives exit expansion expert external fact facts feature features field
final finance financial financier financiera financiero financière finanzas finding findings first fix focus
follow form forum forward framework france frau french front full function gap gaps gate general gerencia
german germany give global go goal goals green group growth guide head health healthy help herr herrn high
history hold home honest hour house iberia idea ideas impact implementation improvement incident index
individual info informatique informática ingeniería ingénierie initial input inputs insight insights
interest interim internal internet interview intranet invitation invoice ios issue issues italian italy item
items je joint journey juridique jurídico keep key kick kickoff kpi kpis lab last launch lead leader leaders
leadership learning legal lessons leur level levels library licence license linux list live loop low mac
madame mademoiselle main major map mapping markdown market marketing master matrix mature maturity measure
measures medium meeting member mental messieurs method metric metrics microsoft mid milestone milestones
minimum mme model moderate module modules moment monsieur month monthly move mr mrs ms multi mutual name
need needs network next nine no north nosotros note notes notice notre nous now nuestra nuestro number
objectif objective objectives offer office on one open operating operations option options order other our
outcome outcomes outreach overview owner owners pager pain paper part partner partners party path pattern
payment people per performance period person phase pilot place plan plans play playbook plays point points
policy polish pool portal portfolio portuguese position post power present presentation price pricing
priorities priority pro problem process product producto products produit professional program programme
project proof proposal proven public purpose quality quarter quarterly question questions quick quote range
rate rates reach read ready reason recap recommended record recovery red regional release remote renewal
renewals renouvellement renovación report request requests requirements rescue research responsable response
result results retention return revenue review reviews revue right risk risks roadmap roi role roles room
root rule safe sales sandbox save scale schedule scope score scorecard seat seats second section security
segment self senior series service services session set señor señora share shared short sign signal signals
signature single situation small software solution soporte spain spanish special specialist sponsor sponsors
sponsorship sprint sr sra staff stage stakeholder stakeholders standard standards start state statement
status steering step steps stop story strategic strategist strategy strength structure su success summary
support survey sus swiss sync system table talk target targets task team teams tech technical technique
template term terms test then third thread three ticket tickets tier time timeline title today tool tools
top total touch track tracker trainer training trend trial trust turn two type unit update upgrade usage use
user users usted ustedes value vendor ventas ventes verbal vice view vision visit visits voice vote votre
vous walkthrough warning way week weekly welcome well what win window windows wins work working workplace
workshop workshops world year yellow yes yo équipe
`);

/** German nouns of this trade that stand without an article and end as no other noun does. */
export const germanCapitals = setOf(`
der die das den dem des ein eine einen einem einer kein keine sein ihr ihre unser unsere mein dieser diese
dieses jeder jede jedes welche welcher wir ich sie er es man wer was wo wie wann warum weil wenn falls damit
dann danach dazu daher dabei darum auch aber doch und oder nicht nur noch schon erst jetzt heute morgen
gestern für mit ohne gegen bei nach vor von aus zu zur zum im in auf an am um über unter bis seit während
bitte statt laut sobald solange beide alle viele einige mehrere manche gesundheit gesundheitswert
absprache abstimmung account adoption agenda aktion alarm alternative anfang angebot ansatz anteil antwort
april arbeit auftrag augenhöhe august ausfall austausch basis bedarf bericht bestand besuch betrag bezug
bild bitte brief budget celle champion championin chance chef csm daten datum dezember dialog druck einblick
eindruck einfluss einkauf einsatz ende entwurf erfolg ergebnis ernst euro fachbereich fakt fall februar
feedback fehler finance finanzen fokus folge form frage frau freigabe freitag frist funktion führung gefahr
gefühl geld gespräch gewicht grund gutschrift halbjahr hand haus herbst herr herrn hilfe hinweis idee impuls
integration jahr jahre jahren januar juli juni kontakt konto kosten kraft kritik kunde kunden kundenerfolg
kundin laufzeit leadership legal leistung leitung licht linie liste lizenz lizenzen lösung mai mail
management marketing markt mehrwert meinung meldung menschen mittwoch monat monate monaten montag motiv mut
märz nachfolge nachlass nachricht netz note november nutzen nutzer nutzung oktober ordnung ort ost partner
person plan platz portal preis prinzip problem product produkt produktmanagement projekt protokoll prozent
prozess prüfung punkt quartal quartals rabatt rat raum recht rechtsabteilung reihe release rest review
richtung risiko roadmap rolle ruhe rückfrage rückhalt rückstand sache sales samstag satz schaden schritt
schulung schulungen september service sicht sinn sitz sonntag sorge spiel sponsor sponsorin sprache stand
start stelle stimme stimmung stück support system tag tage tagen takt team teams teil termin thema ticker
ticket tickets ton training treffen umfang umsatz unternehmen urlaub ursache value verantwortung verbindung
verhältnis verlauf verlust vertrag vertrauen vertrieb verzug vier vorfall vorrang vorschlag vorstand wahl
weg weise werk werke wert wettbewerb wettbewerber widerspruch wirkung wissen woche wochen workshop wort
wunsch zahl zahlen zeit ziel ziele zugang zukunft zusage zustand zweck zweifel
`);

/** Larger cities: a place is a claim about the customer, in a language too that writes every noun large. */
export const places = setOf(`
aachen amsterdam antwerp antwerpen athen athens atlanta augsburg austin barcelona basel belfast berlin bern
bielefeld bilbao birmingham bochum bologna bonn bordeaux boston bratislava braunschweig bremen breslau
bristol brno bruselas brussels bruxelles brüssel budapest burgos calgary cardiff chemnitz chicago cologne
copenhagen cork cádiz córdoba dallas darmstadt denver detroit dijon dortmund dresden dublin duisburg
düsseldorf edinburgh eindhoven erfurt florence frankfurt freiburg gdynia geneva genf genoa genève ghent
gijón glasgow gothenburg granada graz grenoble göteborg hamburg hannover heidelberg helsinki houston
innsbruck karlsruhe kassel katowice kiel krakau kraków köln leeds leipzig lille limoges linz lisboa lisbon
liverpool london londres luxembourg lyon lübeck madrid magdeburg mailand mainz malmö manchester mannheim
marseille metz miami milan montpellier montreal moscow munich murcia málaga münchen münster nantes naples
newcastle nuremberg nürnberg oslo osnabrück oviedo padua palermo pamplona paris portland porto potsdam
poznań prag prague regensburg reims rennes riga roma rostock rotterdam rouen saarbrücken salamanca salzburg
santander seattle sevilla seville sheffield stockholm strasbourg straßburg stuttgart tallinn tampere toronto
toulon toulouse trier turin utrecht valencia valladolid vancouver venice vienna vigo vilnius warsaw warschau
wien winterthur wolfsburg wrocław wuppertal würzburg zaragoza zurich zürich łódź
`);
