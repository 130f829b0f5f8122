/** The Osaka liaison, in Japanese, with comments mostly in English. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const jaOsaka: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'haruka.ishii',
    ago: 5 * day + 5 * hour + 30,
    to: 'everyone',
    lang: 'ja',
    body: '大阪のお客様による立会試験が、昨日サン・ナゼールの5番試験台で無事終了しました。吐出し量310 m³/h、全揚程68 mの保証点に対し、実測の全揚程は68.7 m、ポンプ効率は81.2 %でした。指摘事項は1件のみで、銘板の単位表記(「bar」を「MPa」に変更)です。\n\nお客様が特に評価してくださったのは数値そのものよりも、試験中に発生した軽微な漏れを隠さず、その場で原因(仮設配管のガスケット)を説明したことでした。試験チームの皆様、ありがとうございました。\n\n正式な試験成績書は今週金曜日までに英文と和文で提出します。',
    topics: ['立会試験'],
    reactions: { celebrate: 12, like: 10, thanks: 3 },
    comments: [
      {
        by: 'mathilde.orain',
        after: 40,
        body: 'Thank you Haruka. The leak was my gasket, reused one time too many, and I preferred to say so before somebody else saw the drop. New ones are ordered, single use from now on.',
        reactions: { like: 9, support: 4 },
      },
      {
        by: 'tom.hargreaves',
        after: 66,
        body: 'I could follow the numbers without the words, which says something about both. Is the plate in MPa a wish, or must the whole file change?',
        replies: [
          {
            by: 'haruka.ishii',
            after: 15,
            body: 'Only the plate and page 1 of the report. 0.67 MPa instead of 6.7 bar, for 68 m. The drawings may keep both.',
            reactions: { insightful: 3 },
          },
          {
            by: 'theophile.ancelin',
            after: 50,
            body: 'Plate drawing changed, revision C, both units. It goes to the engraver tonight.',
            reactions: { thanks: 4 },
          },
        ],
      },
      {
        by: 'ines.carvalho',
        after: 140,
        body: 'A leak explained on the spot beats a leak found in the annex. May I quote the client in the quality review, without the name?',
        replies: [
          {
            by: 'haruka.ishii',
            after: 1210,
            body: 'I asked this morning. They agree, and they prefer “a client in Kansai”. その方が響きが良いそうです。',
            reactions: { like: 8 },
          },
        ],
      },
    ],
  },
  {
    kind: 'article',
    by: 'haruka.ishii',
    ago: 102 * day + 5 * hour,
    to: 'everyone',
    lang: 'ja',
    title: '指差し呼称：声に出して確認するということ',
    body: '日本の製造現場や鉄道では、操作の前に対象を指で差し、声に出して確認する「指差し呼称」が広く行われています。先日ナントの作業班の皆さんから「あれは儀式なのか」と質問を受けましたので、簡単にご説明します。\n\n儀式ではありません。目で見る、腕を動かす、声を出す、自分の声を耳で聞く。この四つを同時に行うことで、「見たつもり」を防ぎます。国内の実験では、何もしない場合に比べて操作の誤りが約6分の1になったと報告されています。\n\n手順P-214に当てはめると、次のようになります。\n\n1. 圧力計を指差し、「圧力ゼロ、よし」\n2. 遮断器を指差し、「電源切、よし」\n3. 自分の南京錠を指差し、「施錠、よし」\n\n最初の一週間は少し恥ずかしいと思います。私も新人の頃はそうでした。二週目からは、声を出さないと落ち着かなくなります。',
    topics: ['安全', '指差し呼称'],
    reactions: { insightful: 13, like: 9 },
    comments: [
      {
        by: 'karim.benali',
        after: 50,
        body: 'Read with the translation button and it held up well. We tried it this morning on bench 2: on the third pump, Malo pointed at the gauge, opened his mouth to say “zero” and stopped. It said 0.4 bar. I need no other proof.',
        reactions: { insightful: 14, like: 5 },
        replies: [
          {
            by: 'haruka.ishii',
            after: 35,
            body: 'まさにその「口が止まる」瞬間のためにあります。 The mouth stops before the hand does.',
            reactions: { like: 11 },
          },
          {
            by: 'malo.kervadec',
            after: 80,
            body: 'Confirmed. I had looked at that gauge, I would have sworn it was zero.',
            reactions: { support: 6 },
          },
        ],
      },
      {
        by: 'siobhan.keane',
        after: 130,
        body: 'For the English sheet: “Gauge, zero, yes”? I am looking for something that a shy person from Flanders can say aloud.',
        replies: [
          {
            by: 'lars.oudekamp',
            after: 16,
            body: 'As a shy person from Flanders: “Zero.” One word, but I will point.',
            reactions: { like: 12 },
          },
          {
            by: 'haruka.ishii',
            after: 44,
            body: 'One word is enough if it is the value and not “OK”. The value has to be read; “OK” can be said with closed eyes.',
            reactions: { insightful: 10 },
          },
        ],
      },
      {
        by: 'brigitte.saunier',
        after: 260,
        body: 'We do the same with syringes: name of the drug, dose, out loud, even alone in the room. Nobody has ever laughed at me for it, except once, myself.',
        reactions: { like: 8 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'haruka.ishii',
    ago: 158 * day + 5 * hour + 30,
    to: 'everyone',
    lang: 'ja',
    title: '日本向け海上輸送の防錆梱包は、どの仕様が適切でしょうか',
    body: '前回の出荷分について、受入検査でカップリングボルト12本に点錆が見つかったとの連絡をいただきました。木箱の中は乾燥していましたが、熱帯海域を通る約40日の航海で結露したものと思われます。\n\n次回は8月出荷の予定です。乾燥剤の量、気化性防錆紙(VCI)の使用、湿度インジケーターの取付けについて、経験のある方のご意見をお聞かせください。',
    topics: ['梱包', '防錆'],
    reactions: { like: 5, support: 4 },
    comments: [
      {
        by: 'lea.montbrun',
        after: 75,
        body: 'We had the same with the pumps for Busan and it has not come back since we do this:\n\n1. Machined parts wrapped in **VCI paper**, bolts in a VCI bag, gloves on from cleaning onwards. Half of the spots were fingerprints.\n2. The whole pump in a heat-sealed aluminium barrier bag, air sucked out by hand.\n3. Desiccant by the *area* of the bag, not the volume of the crate: for 12 m² and 60 days we put 24 units.\n4. One humidity card visible through a window, so that the client reads it before opening.\n\nAdd 190 € and half a day per crate.',
        reactions: { insightful: 10, thanks: 4 },
        best: true,
        replies: [
          {
            by: 'haruka.ishii',
            after: 40,
            body: '大変助かります。 The fingerprints explain why only twelve bolts had spots, and in groups of five.',
            reactions: { like: 10 },
          },
          {
            by: 'erwan.jaouen',
            after: 65,
            body: 'Groups of five, the sailor’s signature. I tell the night team, with love.',
            reactions: { like: 7 },
          },
        ],
      },
      {
        by: 'benoit.lacassagne',
        after: 150,
        body: 'VCI paper is in stock in 1 m rolls. The barrier bags need three weeks, so please fix the crate size before the end of the month.',
      },
      {
        by: 'kofi.adjei',
        after: 220,
        body: 'I have a logger the size of a coin: temperature and humidity every 10 min for 90 days. Put it in the crate and we will know where on the map it rains inside.',
        reactions: { insightful: 6 },
        replies: [
          {
            by: 'haruka.ishii',
            after: 105 * day,
            body: '輸送記録を確認しました。箱内の最高湿度は41 %、錆はゼロです。 The logger is on my desk. It has seen Singapore and I have not.',
            reactions: { celebrate: 9, like: 5 },
          },
        ],
      },
    ],
  },
];
