/**
 * The objects of the Open Cap Format (its schema 1.2.1-alpha+main, enums/ObjectType): in which file each stands, and what
 * a record makes of it. A type that has no line here is refused by name when it is read.
 */
export const ocfVersion = '1.2.1-alpha+main';

/** The lists of the Manifest, each with the type of the files that it names and whether a package must have it. */
export const manifestLists = [
  { list: 'stakeholders_files', file: 'OCF_STAKEHOLDERS_FILE', required: true },
  { list: 'stock_classes_files', file: 'OCF_STOCK_CLASSES_FILE', required: true },
  { list: 'transactions_files', file: 'OCF_TRANSACTIONS_FILE', required: true },
  { list: 'stock_plans_files', file: 'OCF_STOCK_PLANS_FILE', required: false },
  { list: 'stock_legend_templates_files', file: 'OCF_STOCK_LEGEND_TEMPLATES_FILE', required: false },
  { list: 'vesting_terms_files', file: 'OCF_VESTING_TERMS_FILE', required: false },
  { list: 'valuations_files', file: 'OCF_VALUATIONS_FILE', required: false },
  { list: 'financings_files', file: 'OCF_FINANCINGS_FILE', required: false },
  { list: 'documents_files', file: 'OCF_DOCUMENTS_FILE', required: false },
] as const;

export const manifestFileType = 'OCF_MANIFEST_FILE';
export type OcfFileType = (typeof manifestLists)[number]['file'] | typeof manifestFileType;
export const ocfFileTypes: readonly OcfFileType[] = [manifestFileType, ...manifestLists.map(({ file }) => file)];

/**
 * What is made of an object: it becomes facts (its fields `carried` go into them, its `personal` ones are named and not
 * repeated, all others are told as not carried), or the whole of it is told under `told`.
 */
type Treatment = { readonly file: OcfFileType } & (
  | { readonly carried: readonly string[]; readonly personal?: readonly string[] }
  | { readonly told: string }
);

const transactions = 'OCF_TRANSACTIONS_FILE';
const ofSecurity = ['id', 'object_type', 'date', 'security_id', 'comments'] as const;
const told = (code: string, file: OcfFileType = transactions) => ({ file, told: code });
const carried = (...fields: readonly string[]) => ({ file: transactions, carried: fields }) as const;

export const ocfObjects = {
  ISSUER: {
    file: manifestFileType,
    carried: [
      'id',
      'object_type',
      'legal_name',
      'country_of_formation',
      'country_subdivision_of_formation',
      'country_subdivision_name_of_formation',
    ],
  },
  STAKEHOLDER: {
    file: 'OCF_STAKEHOLDERS_FILE',
    carried: ['id', 'object_type', 'name', 'stakeholder_type', 'comments'],
    personal: ['contact_info', 'primary_contact', 'addresses', 'tax_ids'],
  },
  STOCK_CLASS: {
    file: 'OCF_STOCK_CLASSES_FILE',
    carried: [
      'id',
      'object_type',
      'name',
      'votes_per_share',
      'initial_shares_authorized',
      'par_value',
      'conversion_rights',
      'board_approval_date',
      'stockholder_approval_date',
      'comments',
    ],
  },
  STOCK_LEGEND_TEMPLATE: told('ocf-legend', 'OCF_STOCK_LEGEND_TEMPLATES_FILE'),
  STOCK_PLAN: told('ocf-plan', 'OCF_STOCK_PLANS_FILE'),
  VALUATION: told('ocf-valuation', 'OCF_VALUATIONS_FILE'),
  VESTING_TERMS: told('ocf-vesting', 'OCF_VESTING_TERMS_FILE'),
  FINANCING: told('ocf-financing', 'OCF_FINANCINGS_FILE'),
  DOCUMENT: told('ocf-document', 'OCF_DOCUMENTS_FILE'),
  CE_STAKEHOLDER_RELATIONSHIP: told('ocf-relationship'),
  CE_STAKEHOLDER_STATUS: told('ocf-status'),
  TX_ISSUER_AUTHORIZED_SHARES_ADJUSTMENT: told('ocf-issuer-authorised'),
  TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT: told('ocf-ratio-adjusted'),
  TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT: carried(
    'id',
    'object_type',
    'date',
    'comments',
    'stock_class_id',
    'new_shares_authorized',
  ),
  TX_STOCK_CLASS_SPLIT: carried('id', 'object_type', 'date', 'comments', 'stock_class_id', 'split_ratio'),
  TX_STOCK_PLAN_POOL_ADJUSTMENT: told('ocf-plan'),
  TX_STOCK_PLAN_RETURN_TO_POOL: told('ocf-plan'),
  TX_CONVERTIBLE_ACCEPTANCE: told('ocf-convertible'),
  TX_CONVERTIBLE_CANCELLATION: told('ocf-convertible'),
  TX_CONVERTIBLE_CONVERSION: told('ocf-convertible'),
  TX_CONVERTIBLE_ISSUANCE: told('ocf-convertible'),
  TX_CONVERTIBLE_RETRACTION: told('ocf-convertible'),
  TX_CONVERTIBLE_TRANSFER: told('ocf-convertible'),
  TX_EQUITY_COMPENSATION_ACCEPTANCE: told('ocf-compensation'),
  TX_EQUITY_COMPENSATION_CANCELLATION: told('ocf-compensation'),
  TX_EQUITY_COMPENSATION_EXERCISE: told('ocf-compensation'),
  TX_EQUITY_COMPENSATION_ISSUANCE: told('ocf-compensation'),
  TX_EQUITY_COMPENSATION_RELEASE: told('ocf-compensation'),
  TX_EQUITY_COMPENSATION_RETRACTION: told('ocf-compensation'),
  TX_EQUITY_COMPENSATION_TRANSFER: told('ocf-compensation'),
  TX_EQUITY_COMPENSATION_REPRICING: told('ocf-compensation'),
  TX_PLAN_SECURITY_ACCEPTANCE: told('ocf-compensation'),
  TX_PLAN_SECURITY_CANCELLATION: told('ocf-compensation'),
  TX_PLAN_SECURITY_EXERCISE: told('ocf-compensation'),
  TX_PLAN_SECURITY_ISSUANCE: told('ocf-compensation'),
  TX_PLAN_SECURITY_RELEASE: told('ocf-compensation'),
  TX_PLAN_SECURITY_RETRACTION: told('ocf-compensation'),
  TX_PLAN_SECURITY_TRANSFER: told('ocf-compensation'),
  TX_STOCK_ACCEPTANCE: told('ocf-acceptance'),
  TX_STOCK_CANCELLATION: carried(...ofSecurity, 'quantity', 'reason_text', 'balance_security_id'),
  TX_STOCK_CONVERSION: carried(...ofSecurity, 'quantity_converted', 'resulting_security_ids', 'balance_security_id'),
  TX_STOCK_ISSUANCE: carried(...ofSecurity, 'stakeholder_id', 'stock_class_id', 'quantity', 'consideration_text'),
  TX_STOCK_REISSUANCE: carried(...ofSecurity, 'resulting_security_ids', 'split_transaction_id', 'reason_text'),
  TX_STOCK_CONSOLIDATION: carried(
    'id',
    'object_type',
    'date',
    'comments',
    'security_ids',
    'resulting_security_id',
    'reason_text',
  ),
  TX_STOCK_REPURCHASE: carried(...ofSecurity, 'quantity', 'price', 'balance_security_id', 'consideration_text'),
  TX_STOCK_RETRACTION: carried(...ofSecurity, 'reason_text'),
  TX_STOCK_TRANSFER: carried(...ofSecurity, 'quantity', 'resulting_security_ids', 'balance_security_id', 'consideration_text'),
  TX_WARRANT_ACCEPTANCE: told('ocf-warrant'),
  TX_WARRANT_CANCELLATION: told('ocf-warrant'),
  TX_WARRANT_EXERCISE: told('ocf-warrant'),
  TX_WARRANT_ISSUANCE: told('ocf-warrant'),
  TX_WARRANT_RETRACTION: told('ocf-warrant'),
  TX_WARRANT_TRANSFER: told('ocf-warrant'),
  TX_VESTING_ACCELERATION: told('ocf-vesting'),
  TX_VESTING_START: told('ocf-vesting'),
  TX_VESTING_EVENT: told('ocf-vesting'),
} as const satisfies Readonly<Record<string, Treatment>>;

export type OcfType = keyof typeof ocfObjects;
/** The types of object that become facts. */
export type CarriedType = {
  [T in OcfType]: (typeof ocfObjects)[T] extends { readonly carried: readonly string[] } ? T : never;
}[OcfType];
export const ocfTypes = Object.keys(ocfObjects) as readonly OcfType[];

export const isOcfType = (text: string): text is OcfType => Object.hasOwn(ocfObjects, text);
export const isCarriedType = (type: OcfType): type is CarriedType => 'carried' in ocfObjects[type];
export const treatmentOf = (type: OcfType): Treatment => ocfObjects[type];
