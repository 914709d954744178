import type { Catalogue } from '../../words/index.ts';

/** Papers that stand alone or as schedules of an undertaking: covenant of a vehicle, authority of a trustee, conversion. */
export const covenantWording = {
  title: {
    en: 'Deed of covenant of vehicles',
    'zh-Hant': '工具契諾契據',
  },
  intro: {
    en: 'Each vehicle named below (a “Holder”) holds, directly or through one or more other vehicles, shares of the Company that carry weighted voting rights of which {giver} is the beneficiary (the “Shares”).',
    'zh-Hant':
      '下列各項工具（「持有工具」）直接或透過一項或多項其他工具持有附帶不同投票權的公司股份（「該等股份」），該等投票權的受益人為{giver}。',
  },
  comply: {
    en: 'Each Holder covenants with the Company that, as long as it so holds any of the Shares, it shall comply with all that Rules {rules} of the Listing Rules, as in force from time to time and subject to Rule 2.04, require of it or of the Shares, and shall use every power that it has over a vehicle through which it holds to have that vehicle do the same.',
    'zh-Hant':
      '各持有工具向公司契諾，在其如此持有任何該等股份期間，遵守不時有效並受第2.04條規限的《上市規則》第{rules}條對其或該等股份所施加的一切要求，並行使其對所透過的任何工具具有的一切權力，促使該工具同樣遵守。',
  },
  convert: {
    en: 'When weighted voting rights on any of the Shares must cease, it shall at once have those Shares converted into ordinary shares, one for one; where they are registered in the name of another vehicle, it shall direct that vehicle to do so.',
    'zh-Hant':
      '任何該等股份的不同投票權須終止時，其須立即安排將有關股份按一換一的比例轉換為普通股；如有關股份以另一工具的名義登記，其須指示該工具如此行事。',
  },
  tell: {
    en: 'It shall tell the Company and {giver} without delay of anything by which Rule 8A.18(2) may no longer permit the Shares to be held so.',
    'zh-Hant': '如有任何事項可導致第8A.18(2)條不再准許如此持有該等股份，其須不作延誤地通知公司及{giver}。',
  },
  enforce: {
    en: 'This covenant benefits the Company and every holder of its shares from time to time; the Company may enforce it as the covenantee, and each such holder under the Contracts (Rights of Third Parties) Ordinance (Cap. 623).',
    'zh-Hant':
      '本契諾使公司及不時持有其股份的每名人士受惠；公司可作為受契諾人強制執行，上述每名人士亦可根據《合約（第三者權利）條例》（第623章）強制執行。',
  },
  besides: {
    en: 'It stands beside the undertaking of {giver} and takes nothing from it.',
    'zh-Hant': '本契諾與{giver}的承諾並存，並不減損該承諾。',
  },
  law: {
    en: 'It is governed by the laws of the Hong Kong Special Administrative Region, whose courts have exclusive jurisdiction.',
    'zh-Hant': '本契諾受香港特別行政區法律管限，香港特別行政區法院具有專屬司法管轄權。',
  },
  deed: {
    en: 'This is a deed. Each Holder executes it by hand before a witness, and is bound by it from its delivery, whether or not there is consideration and whether or not another Holder executes it.',
    'zh-Hant':
      '本文件為契據。各持有工具均須在見證人面前親筆簽立；不論有否代價，亦不論其他持有工具有否簽立，本文件自其交付時起對其具約束力。',
  },
} as const satisfies Catalogue;

export const trusteeWording = {
  title: { en: 'Authority and direction to a trustee', 'zh-Hant': '給予受託人的授權及指示' },
  'no-electronic': {
    en: 'This is a trust document. Schedule 1 to the Electronic Transactions Ordinance (Cap. 553) keeps the creation and the variation of trusts out of electronic signing: sign it by hand.',
    'zh-Hant': '本文件屬信託文件。《電子交易條例》（第553章）附表1將信託的設立及更改摒除於電子簽署之外：請親筆簽署。',
  },
  to: { en: 'To: the trustee of {trusts}', 'zh-Hant': '致：{trusts}的受託人' },
  from: { en: 'From: {giver} (“I”)', 'zh-Hant': '發出人：{giver}（「本人」）' },
  intro: {
    en: 'You hold, directly or through one or more other vehicles, shares of {company} (the “Company”) that carry weighted voting rights of which I am the beneficiary (the “Shares”), and I have undertaken to the Company to comply with Rules {rules} of the Listing Rules.',
    'zh-Hant':
      '閣下直接或透過一項或多項其他工具持有附帶不同投票權的{company}（「公司」）股份（「該等股份」），該等投票權的受益人為本人，而本人已向公司承諾遵守《上市規則》第{rules}條。',
  },
  votes: {
    en: 'I authorise and direct you to have the votes of the Shares cast only as I instruct.',
    'zh-Hant': '本人授權並指示閣下只按本人的指示安排行使該等股份的表決權。',
  },
  keep: {
    en: 'Before the beneficial ownership of any of the Shares, an economic interest in them or the control of their votes passes to anyone else, have those Shares converted into ordinary shares.',
    'zh-Hant': '在任何該等股份的實益擁有權、經濟利益或其表決權的控制權轉予任何其他人之前，請先安排將有關股份轉換為普通股。',
  },
  convert: {
    en: 'When I die, am no longer a director of the Company, or the Exchange deems me incapacitated or no longer fit under Rule 8A.17, and whenever else those weighted voting rights must cease, have the Shares converted at once, one for one.',
    'zh-Hant':
      '本人身故、不再擔任公司董事，或聯交所根據第8A.17條視本人為無行為能力或不再符合要求時，以及該等不同投票權須終止的任何其他時候，請立即安排將該等股份按一換一的比例轉換。',
  },
  answer: {
    en: 'Where the terms of the trust or the law keep you from acting so, tell me and the Company without delay.',
    'zh-Hant': '如信託條款或法律令閣下不能如此行事，請不作延誤地通知本人及公司。',
  },
  stands: {
    en: 'This authority stands as long as my undertaking under Rule 8A.43 does, and for the conversion that its end calls for.',
    'zh-Hant': '本授權於本人根據第8A.43條作出的承諾有效期間有效，並就該承諾終止所需的轉換繼續有效。',
  },
  law: {
    en: 'It is governed by the laws of the Hong Kong Special Administrative Region.',
    'zh-Hant': '本授權受香港特別行政區法律管限。',
  },
  through: {
    en: 'Where Shares are registered in the name of another vehicle, direct that vehicle, through whoever you have power over, to act as this authority says.',
    'zh-Hant': '如該等股份以另一工具的名義登記，請透過閣下有權支配者，指示該工具按本授權行事。',
  },
} as const satisfies Catalogue;

export const conversionWording = {
  title: { en: 'Conversion notice', 'zh-Hant': '轉換通知' },
  escrow: {
    en: 'Signed in advance and undated. The Company holds this notice in escrow and releases it only when Rule 8A.17 ends the weighted voting rights of {giver}: on death, on no longer being a director of the Company, or on being deemed by the Exchange incapacitated or no longer fit to be one.',
    'zh-Hant':
      '本通知預先簽署而不填日期，由公司以託管形式持有，只可於第8A.17條終止{giver}的不同投票權時發放：即其身故、不再擔任公司董事，或被聯交所視為無行為能力或不再適合擔任董事之時。',
  },
  'escrow-covers': {
    en: 'Once released, it covers every share that then carries those weighted voting rights; the table names those of {on}.',
    'zh-Hant': '本通知一經發放，即涵蓋當時附帶該等不同投票權的每一股份；下表列出於{on}者。',
  },
  'escrow-deed': {
    en: 'It is given irrevocably to the Company, as a deed signed by hand before a witness.',
    'zh-Hant': '本通知以契據形式不可撤銷地向公司發出，須在見證人面前親筆簽署。',
  },
  ask: {
    en: 'The registered holders named below ask the Company to convert the shares below, one for one.',
    'zh-Hant': '下列登記持有人要求公司將下列股份按一換一的比例轉換。',
  },
  because: {
    en: 'The conversion is made because of Rule {rule} of the Listing Rules.',
    'zh-Hant': '本次轉換乃因《上市規則》第{rule}條而作出。',
  },
  finding: {
    en: 'The number follows from finding {finding} of {findingOn}.',
    'zh-Hant': '股數根據{findingOn}的結果{finding}得出。',
  },
  'column-holder': { en: 'Registered holder', 'zh-Hant': '登記持有人' },
  'column-class': { en: 'Class', 'zh-Hant': '類別' },
  'column-number': { en: 'Number of shares', 'zh-Hant': '股數' },
  'column-into': { en: 'Into class', 'zh-Hant': '轉換為類別' },
  total: { en: 'Total', 'zh-Hant': '合計' },
} as const satisfies Catalogue;
