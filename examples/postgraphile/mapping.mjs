// How the intranet of Ateliers Kerouan speaks: all that its team wrote for the social elements. Aliases give our names,
// lenses say what aliases cannot.
import { addresses, branch, branchBy, build, defineBackend, join, map, offset, op } from '@maillon/sdk';
import { plural, readBack, relay, template, text, time, value } from '@maillon/sdk';
import { connection, postgraphile, rowsBy } from '@maillon/sdk/backends/postgraphile';

const line = 'id: matricule prenom nomUsage photo headline: poste';
const person = `${line} jobTitle: poste department: service site email: courriel phone: telephone about: presentation
  joinedAt: dateEntree kudosCount: nbRemerciements isViewer: estMoi manager: vAnnuaireByResponsable { ${line} }
  skills: vCompetencesByMatricule { nodes { name: libelle } }`;

const groups = '{ kind: sorte count: nombre viewerHasReacted: deMoi }';
const comment = `id: rowId subject: objet parent: reponseA author: vAnnuaireByAuteur { ${line} } body: texte
  createdAt: saisiLe editedAt: corrigeLe deletedAt: effaceLe replyCount: nbReponses deMoi reactions ${groups}`;

const kudos = `id: rowId activityId: reference from: vAnnuaireByAuteur { ${line} } message createdAt: adresseLe subject: objet deMoi
  recipients: vDestinatairesByRemerciementId { nodes { person: vAnnuaireByMatricule { ${line} } } }
  value: vValeurByValeurCode { id: code label: libelle }`;

const activity = `id: reference kind: genre author: vAnnuaireByAuteur { ${line} } createdAt: publieLe editedAt: modifieLe
  title: titre body: texte portee porteeLibelle modifiable comments: nbCommentaires reactions ${groups}
  kudos: vRemerciementByRemerciementId { ${kudos} }`;

const feed = op(
  `query ($scopeId: Int, $kinds: [String!], $preview: Int! = 2, $withPreview: Boolean!, $first: Int!, $after: Cursor) {
    allVFilActualites(
      first: $first, after: $after, orderBy: [PUBLIE_LE_DESC, NUMERO_DESC]
      condition: { auteur: $scopeId }, filter: { genre: { in: $kinds } }
    ) {
      nodes {
        ${activity}
        commentsPreview: vCommentairesByObjet(
          last: $preview, condition: { reponseA: null, effaceLe: null }, orderBy: [ROW_ID_ASC]
        ) @include(if: $withPreview) { nodes { ${comment} } }
      } pageInfo { hasNextPage endCursor } totalCount
    }
  }`,
  { page: relay('allVFilActualites') },
);

/** A write by its function. */
const call = (head, name, input, selection) =>
  op(`mutation (${head}) { ${name}(input: { ${input} }) { result ${selection} } }`, {
    from: `${name}.result`,
  });

const about = 'genre: $subject__genre, numero: $subject__numero';
const aboutTypes = '$subject__genre: RhGenreObjet!, $subject__numero: Int!';

/** What the counters say of several things at once. */
const counters = (selection) =>
  op(`query ($subjects: [String!]!) { compteurs(objets: $subjects) { nodes { objet ${selection} } } }`, {
    from: plural('compteurs.nodes', { key: 'objet' }),
    pageDefault: 'none',
  });

export const kerouan = defineBackend({
  name: 'kerouan',
  ...postgraphile({
    kinds: {
      RH001: { code: 'required', field: 'body.value' },
      RH002: { code: 'too-long', field: 'body.value', limit: 2000 },
      RH003: { code: 'not-allowed', field: 'recipients' },
      RH004: { code: 'required', field: 'recipients' },
      RH005: { code: 'required', field: 'message.value' },
      RH006: { code: 'too-long', field: 'body.value', limit: 20_000 },
      RH007: { code: 'too-long', field: 'message.value', limit: 1000 },
    },
  }),
  idempotency: readBack(),
  addresses: addresses({
    ids: { person: 'salarie/{id}', comment: 'commentaire/{id}' },
    subjects: {
      'publication/{numero}': { genre: 'publication' },
      'remerciement/{numero}': { genre: 'remerciement' },
      'commentaire/{numero}': { genre: 'commentaire' },
      'document/{numero}': { genre: 'document' },
    },
  }),
  types: {
    person: {
      displayName: join(' ', 'prenom', 'nomUsage'),
      avatarUrl: template('/photos/{photo}'),
      skills: 'skills.nodes',
    },
    reaction: {
      kind: map({
        like: 'jaime',
        celebrate: 'bravo',
        support: 'soutien',
        insightful: 'instructif',
        thanks: 'merci',
      }),
    },
    comment: { body: text('markdown'), permissions: build({ edit: 'deMoi', remove: 'deMoi' }) },
    activity: {
      kind: map({ post: 'publication', kudos: 'remerciement' }),
      createdAt: time('createdAt', 's'),
      editedAt: time('editedAt', 's'),
      body: text('markdown'),
      audience: build({ kind: map({ everyone: 'tous', site: 'site' }, 'portee'), label: 'porteeLibelle' }),
      permissions: build({ edit: 'modifiable', remove: 'modifiable' }),
      commentsPreview: 'commentsPreview.nodes',
    },
    kudos: {
      message: text('markdown'),
      recipients: 'recipients.nodes[].person',
      permissions: build({ remove: 'deMoi' }),
    },
  },
  variables: {
    sort: map({ oldest: 'ROW_ID_ASC', newest: 'ROW_ID_DESC', top: 'NB_REACTIONS_DESC' }),
    kinds: map({ post: 'publication', kudos: 'remerciement', poll: 'sondage' }),
    portee: map({ everyone: 'tous', site: 'site' }, 'audienceKind'),
    sorte: map(
      { like: 'jaime', celebrate: 'bravo', support: 'soutien', insightful: 'instructif', thanks: 'merci' },
      'kind',
    ),
  },
  operations: {
    viewer: op(`{ moi { ${person} } }`, {
      item: {
        reactionMode: value('one'),
        reactionKinds: value(['like', 'celebrate', 'support', 'insightful', 'thanks']),
        audiences: value([
          { kind: 'everyone', label: 'Tous les sites' },
          { kind: 'site', label: 'Mon site' },
        ]),
      },
    }),

    'people.byIds': rowsBy('allVAnnuaires', 'matricule', '$ids: [Int!]!', person),
    'people.byKeys': rowsBy('allVAnnuaires', 'courriel', '$keys: [String!]!', person, { key: 'email' }),
    'people.search': op(
      `query ($search: String!, $first: Int!, $offset: Int!) {
        rechercherSalaries(terme: $search, first: $first, offset: $offset) { nodes { ${line} service site } totalCount }
      }`,
      { page: offset('rechercherSalaries.nodes', { total: 'rechercherSalaries.totalCount' }) },
    ),

    'feed.page': branchBy('scope', { home: feed, person: feed }),
    'feed.byIds': rowsBy('allVFilActualites', 'reference', '$ids: [String!]!', activity),
    'feed.post': call(
      '$text: String!, $title: String, $portee: RhPortee',
      'publier',
      'texte: $text, titre: $title, portee: $portee',
      `{ ${activity} }`,
    ),
    'feed.edit': call(
      '$id__numero: Int!, $text: String!, $title: String',
      'modifierPublication',
      'numero: $id__numero, texte: $text, titre: $title',
      `{ ${activity} }`,
    ),
    'feed.remove': call('$id__numero: Int!', 'supprimerPublication', 'numero: $id__numero', ''),

    'comments.page': op(
      `query ($subject__genre: RhGenreObjet!, $subject__numero: Int!, $parent: Int = null,
              $sort: VCommentaireOrderBy! = ROW_ID_ASC, $first: Int!, $after: Cursor) {
        allVCommentaires(
          condition: { objetGenre: $subject__genre, objetNumero: $subject__numero, reponseA: $parent }
          orderBy: [$sort], first: $first, after: $after
        ) { ${connection(comment)} }
      }`,
      { page: relay('allVCommentaires') },
    ),
    'comments.counts': counters('count: nbCommentaires'),
    'comments.add': call(
      `${aboutTypes}, $parent: Int, $text: String!`,
      'ajouterCommentaire',
      `${about}, reponseA: $parent, texte: $text`,
      `{ ${comment} }`,
    ),
    'comments.edit': call(
      '$id: Int!, $text: String!',
      'corrigerCommentaire',
      'id: $id, texte: $text',
      `{ ${comment} }`,
    ),
    'comments.remove': call('$id: Int!', 'effacerCommentaire', 'id: $id', `{ ${comment} }`),

    'reactions.summaries': counters(`groups: reactions ${groups}`),
    'reactions.set': branch({
      on: call(
        `${aboutTypes}, $sorte: RhSorteReaction!`,
        'reagir',
        `${about}, sorte: $sorte`,
        `{ groups: reactions ${groups} }`,
      ),
      off: call(
        `${aboutTypes}, $sorte: RhSorteReaction!`,
        'retirerReaction',
        `${about}, sorte: $sorte`,
        `{ groups: reactions ${groups} }`,
      ),
    }),

    'kudos.page': op(
      `query ($recipient: Int, $subject: String, $value: String, $first: Int!, $after: Cursor) {
        allVRemerciements(
          filter: { vDestinatairesByRemerciementId: { some: { matricule: { equalTo: $recipient } } } }
          condition: { objet: $subject, valeurCode: $value }
          orderBy: [ADRESSE_LE_DESC, ROW_ID_DESC], first: $first, after: $after
        ) { ${connection(kudos)} }
      }`,
      { page: relay('allVRemerciements') },
    ),
    'kudos.summaries': counters('count: nbRemerciements viewerHasGiven: remercieParMoi'),
    'kudos.values': op(
      '{ allVValeurs(orderBy: [RANG_ASC]) { nodes { id: code label: libelle prompt: question } } }',
      {
        from: 'allVValeurs.nodes',
      },
    ),
    'kudos.give': call(
      '$recipients: [Int!]!, $text: String, $value: String, $subject__genre: RhGenreObjet, $subject__numero: Int',
      'remercier',
      `destinataires: $recipients, message: $text, valeur: $value, ${about}`,
      `{ ${kudos} }`,
    ),
    'kudos.withdraw': call('$id: Int!', 'annulerRemerciement', 'id: $id', ''),
  },
});
