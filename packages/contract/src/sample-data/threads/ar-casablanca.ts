/** From Casablanca, in Arabic, with comments in Arabic and French. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const arCasablanca: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'salma.idrissi',
    ago: 4 * day + 3 * hour + 40,
    to: 'everyone',
    lang: 'ar',
    files: [{ picture: 'hills', shows: 'محطة الضخ في برشيد وأنابيبها' }],
    body: 'سُلّمت محطة الضخ في برشيد مساء أمس: أربع مضخات، 420 م³/س لكل واحدة، ومنسوب الخزان مستقر منذ الليلة الأولى. لم يكن في محضر الاستلام سوى تحفظ واحد، وهو لوحة تعريف مثبّتة مقلوبة.\n\nأودّ أن أذكر ما لا يظهر في المحضر: أعاد @{mehdi.bennani} ضبط محاذاة المضخة الثالثة مرتين لأن النتيجة الأولى كانت «مقبولة» فقط، وأوصل @{youssef.tazi} طقم الجوانات بنفسه بعدما تعطّلت شاحنة الناقل على طريق سطات.',
    topics: ['برشيد', 'تشغيل'],
    reactions: { celebrate: 14, like: 9, thanks: 4 },
    comments: [
      {
        by: 'mehdi.bennani',
        after: 35,
        body: 'كانت القراءة الأولى 0.09 مم، وهي ضمن الحدود، لكنني أعرف أنني سأعود بعد ستة أشهر إن تركتها. وصلنا إلى 0.03.',
        reactions: { like: 8, insightful: 4 },
      },
      {
        by: 'gustave.perrichon',
        after: 75,
        body: 'Un seul point au procès-verbal, et c’est une plaque à l’envers. Bravo à toute l’équipe, et une pensée pour la camionnette de Youssef.',
        reactions: { like: 6 },
        replies: [
          {
            by: 'youssef.tazi',
            after: 20,
            body: 'الشاحنة الصغيرة بخير، أما صندوق الفول السوداني الذي كان معي فلم يصل كاملًا.',
            reactions: { like: 11 },
          },
        ],
      },
      {
        by: 'rim.alaoui',
        after: 130,
        body: 'قارنت القياسات بالحساب: الفارق 1.4 % عند نقطة التشغيل. سأضيف المنحنى المقيس إلى ملف المحطة حتى يجده من يأتي بعدنا.',
        reactions: { insightful: 7 },
        replies: [
          {
            by: 'theophile.ancelin',
            after: 60,
            body: 'Je prends volontiers ce relevé : 1,4 % avec une bâche aussi peu profonde, je n’y croyais qu’à moitié.',
          },
          {
            by: 'rim.alaoui',
            after: 85,
            body: 'C’est dans le dossier, onglet « mesures ». Le niveau de la bâche y est heure par heure.',
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'mehdi.bennani',
    ago: 18 * day + 5 * hour,
    to: 'group:terrain',
    lang: 'ar',
    title: 'كيف أحمي الحشوات الميكانيكية من الرمل في آبار سوس؟',
    body: 'ثلاث حشوات تلفت خلال أربعة أشهر في البئر نفسها. الوجهان من الكربون والسيراميك، وعند الفكّ وجدت خدوشًا دائرية وحبيبات رمل دقيقة خلف النابض. الغسل الحالي يأتي من مخرج المضخة مباشرة دون ترشيح. ما الذي أغيّره أولًا؟',
    topics: ['حشوات', 'رمل'],
    reactions: { insightful: 6, like: 4 },
    comments: [
      {
        by: 'rim.alaoui',
        after: 70,
        body: 'غيّر مصدر الغسل قبل أن تغيّر المادة. أنت تغسل الحشوة بالماء نفسه الذي يحمل الرمل.\n\n1. فاصل دوّامي (Plan 31) على خط الغسل إذا كان الرمل أثقل من 50 ميكرون، وهذه حال سوس.\n2. إن توفر ماء نظيف من الشبكة، فالأفضل غسل خارجي (Plan 32) بضغط أعلى من غرفة الحشوة بـ 1 بار.\n3. بعد ذلك فقط: وجهان من كربيد السيليسيوم بدل الكربون والسيراميك.',
        reactions: { insightful: 11, thanks: 5 },
        best: true,
        replies: [
          {
            by: 'mehdi.bennani',
            after: 25,
            body: 'لا توجد شبكة هناك، فالخيار هو الفاصل. هل لدينا واحد جاهز؟',
          },
          {
            by: 'youssef.tazi',
            after: 50,
            body: 'عندي اثنان من قياس 1/2 بوصة في الرف C-14. أحجز لك واحدًا باسمك إلى يوم الخميس.',
            reactions: { thanks: 4 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 160,
        body: 'Traduction lue deux fois, j’espère avoir compris. Regarde aussi le sens du ressort : s’il s’ouvre côté sable, il se remplit. Chez nous on a retourné le montage sur une pompe de carrière et doublé la durée de vie.',
        reactions: { insightful: 6 },
        replies: [
          {
            by: 'mehdi.bennani',
            after: 30,
            body: 'Très bien compris. Le ressort est justement côté produit. Je démonte vendredi et je t’envoie la photo.',
          },
        ],
      },
      {
        by: 'mehdi.bennani',
        after: 13 * day,
        body: 'بعد أسبوعين مع الفاصل: 40 غرامًا من الرمل في وعاء التصريف، ولا قطرة واحدة من الحشوة. شكرًا للجميع.',
        reactions: { celebrate: 9 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'nadia.ouazzani',
    ago: 24 * day + 4 * hour,
    to: 'everyone',
    lang: 'ar',
    recipients: ['youssef.tazi'],
    value: 'reliability',
    body: 'اتصل الزبون من مراكش في السادسة مساءً ومضخته متوقفة. لم تقل إن المستودع مغلق، بل عدتَ وفتحتَه ووجدتَ المحور المطلوب في خمس دقائق، لأنك رتّبت الرفوف بنفسك. اشتغلت المضخة قبل منتصف الليل.',
    reactions: { like: 13, thanks: 6, celebrate: 3 },
    comments: [
      {
        by: 'youssef.tazi',
        after: 45,
        body: 'كنت قد وصلت إلى باب البيت. قالت لي زوجتي: «ارجع، الماء لا ينتظر». فالشكر لها أيضًا.',
        reactions: { like: 15 },
      },
      {
        by: 'lea.montbrun',
        after: 100,
        body: 'Cinq minutes pour trouver un arbre parmi 2 600 références : je viens voir ces étagères dès que j’ai un billet.',
        reactions: { like: 6 },
        replies: [
          {
            by: 'youssef.tazi',
            after: 35,
            body: 'Venez en mars, les orangers de la cour sont en fleur et l’inventaire est fini.',
            reactions: { like: 7 },
          },
        ],
      },
      {
        by: 'salma.idrissi',
        after: 3 * day,
        body: 'أرسل الزبون رسالة من سطر واحد: «الفندق فيه ماء، والفضل لكم». علّقتها عند مدخل المستودع.',
        reactions: { celebrate: 7 },
      },
    ],
  },
  {
    kind: 'article',
    by: 'rim.alaoui',
    ago: 70 * day + 5 * hour,
    to: 'everyone',
    lang: 'ar',
    title: 'ثلاثة أخطاء في حساب NPSH للمحطات الجبلية',
    body: 'راجعت هذا العام سبعة ملفات لمحطات تقع فوق 1500 متر. في خمسة منها كان هامش السحب أقل مما كُتب في المذكرة. الأخطاء نفسها تتكرر، وهذه أرقامها.\n\n**الضغط الجوي ليس 10.3 م دائمًا.** في إفران، على ارتفاع 1660 مترًا، لا يبقى منه سوى 8.5 م من عمود الماء. نسيان ذلك وحده يكلّف 1.8 م.\n\n**حرارة الماء في غشت ليست حرارته يوم الزيارة.** ضغط البخار 0.24 م عند 20 °م، و0.57 م عند 35 °م. الفرق صغير، لكنه يأتي في الشهر الذي يشتد فيه الطلب.\n\n**المصفاة النظيفة لا توجد إلا في الكاتالوغ.** احسبوا فقدان ضغط لمصفاة نصف مسدودة، أي نحو 0.8 م بدل 0.2.\n\nمثال من الملف الثالث:\n\n```text\nالضغط الجوي          8.5 م\nضغط البخار          -0.6 م\nارتفاع السحب        -3.5 م\nالأنابيب والمصفاة   -1.4 م\nالمتاح               3.0 م   والمطلوب 3.1 م\n```\n\nالحل لم يكن مضخة أخرى، بل إنزال القاعدة 80 سم قبل صبّ الخرسانة. كلّف ذلك يوم عمل واحدًا.',
    topics: ['NPSH', 'سحب'],
    reactions: { insightful: 13, like: 8, thanks: 3 },
    comments: [
      {
        by: 'mehdi.bennani',
        after: 55,
        body: 'أؤكد النقطة الثالثة. فتحت الأسبوع الماضي مصفاة «نظيفة» ووجدت فيها أوراقًا وكيس إسمنت.',
        reactions: { like: 9 },
      },
      {
        by: 'theophile.ancelin',
        after: 120,
        body: 'L’exemple chiffré est parfait, je l’ai suivi sans lire l’arabe. Peut-on l’ajouter au modèle de note de calcul, avec l’altitude comme première case obligatoire ?',
        reactions: { insightful: 5 },
        replies: [
          {
            by: 'rim.alaoui',
            after: 40,
            body: 'Oui, et la température maximale du mois le plus chaud comme deuxième. Je t’envoie la version française ce soir.',
          },
          {
            by: 'camille.rouvray',
            after: 190,
            body: 'Les deux cases sont dans le modèle, version 4. Sans altitude, la note ne s’imprime pas.',
            reactions: { like: 6 },
          },
        ],
      },
      {
        by: 'salma.idrissi',
        after: 1400,
        body: 'سؤال من غير المختصين: هل يمكن أن نكتب هذا الهامش في العرض نفسه، بجملة يفهمها رئيس الجماعة؟',
        replies: [
          {
            by: 'rim.alaoui',
            after: 30,
            body: 'نعم: «المضخة تحتاج إلى ماء يصل إليها قبل أن تدفعه. هنا يصل، وبهامش نصف متر».',
            reactions: { like: 12 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'salma.idrissi',
    ago: 283 * day + 4 * hour,
    to: 'everyone',
    lang: 'ar',
    body: 'إلى الزملاء في جميع المواقع: يبدأ رمضان خلال الأسبوع المقبل. في الدار البيضاء نعمل من 9:00 إلى 15:30 دون استراحة غداء، وتبقى خدمة الطوارئ كما هي، بفريق متطوع بعد الإفطار.\n\nطلبان صغيران:\n\n- حدّدوا الاجتماعات معنا قبل 14:00 إن أمكن.\n- لا داعي للاعتذار عن شرب القهوة أمام الكاميرا، فنحن نراها كل سنة ونبتسم.',
    reactions: { like: 16, support: 5, thanks: 3 },
    comments: [
      {
        by: 'yasmine.haddad',
        after: 25,
        body: 'شكرًا سلمى. نقلتُ إلى العاشرة صباحًا كل الاجتماعات الدورية مع فريقكم طوال الشهر، وستصلكم الدعوات اليوم.',
        reactions: { thanks: 8 },
      },
      {
        by: 'noor.vanaken',
        after: 90,
        body: 'Mehdi and I have the Tuesday call at 16:00. Shall we move it to 9:30? I am awake, whatever my camera says.',
        reactions: { like: 4 },
        replies: [
          {
            by: 'mehdi.bennani',
            after: 18,
            body: '9 h 30, parfait. Et la semaine de l’Aïd, je t’envoie des gâteaux plutôt qu’un compte rendu.',
            reactions: { like: 12 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 7 * hour + 30,
        body: 'À Nantes, l’équipe de nuit décale sa pause à la rupture du jeûne, tout le monde est d’accord, même ceux qui ne jeûnent pas. C’est surtout à cause de la soupe.',
        reactions: { like: 14 },
        replies: [
          {
            by: 'nadia.ouazzani',
            after: 2 * day + 16 * hour,
            body: 'الحريرة تجمع أكثر مما تجمعه الاجتماعات. أرسلت لكِ وصفة أمي في رسالة خاصة.',
            reactions: { like: 9 },
          },
        ],
      },
    ],
  },
];
