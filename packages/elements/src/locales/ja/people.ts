import type { people as english } from '../en/people.ts';
import type { Translation } from '../translation.ts';

export const people: Translation<'ja', typeof english> = {
  'people.follow': 'フォロー',
  'people.following': 'フォロー中',
  'people.message': 'メッセージ',
  'people.manager': '上司：{name}',
  'people.since': '{date}入社',
  'people.endorsements': { other: '#人が確認' },
  'people.moreSkills': { other: 'ほか#件のスキル' },
  'people.kudos': { other: '感謝を#件受け取りました' },
  'people.others': { other: 'ほか#人' },
  'people.section.about': '自己紹介',
  'people.section.contact': '連絡先',
  'people.section.organisation': '組織',
  'people.section.skills': 'スキル',
  'people.section.kudos': '感謝',
  'people.section.groups': 'グループ',
  'people.presence.available': '連絡可能',
  'people.presence.busy': '取り込み中',
  'people.presence.away': '離席中',
  'people.presence.offline': 'オフライン',
  'people.notFound': 'この人は見つかりません。',
  'people.unknown': '不明な人',
  'people.forbidden': 'このプロフィールを見る権限がありません。',
  'people.signedOut': '同僚を見るにはサインインしてください。',
  'people.failed': 'プロフィールを読み込めませんでした。',
};
