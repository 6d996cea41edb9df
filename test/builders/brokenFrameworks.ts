type Place = readonly (string | number)[];

const detection = ['sections', 0, 'questions'] as const;
const first = [...detection, 0] as const;

const brokenStructures: readonly (readonly [what: string, at: Place, value: unknown, line: string])[] = [
  [
    'itself among the frameworks it refers to',
    ['refersTo'],
    ['incident-readiness'],
    'refersTo[0]: must be another framework',
  ],
  ['a framework twice', ['refersTo'], ['other', 'other'], 'refersTo[1]: "other" is listed twice: remove one'],
  ['a kind that nobody knows', ['kind'], 'survey', 'kind: is missing or not one of the kinds that are known here'],
  ['a version of two numbers', ['version'], '1.0', 'version: is not written as expected'],
  ['a field too much', ['colour'], 'red', 'colour: is not known here: remove it or correct its name'],
  [
    'minutes that end before they begin',
    ['minutes', 'to'],
    5,
    'minutes.to: must be at least 10, where the range begins',
  ],
  ['more elements asked for than there are', ['enough'], 4, 'enough: must be at most 3, the number of elements'],
  ['a section without a scale', ['sections', 1, 'scale'], undefined, 'sections[1].scale: is missing: add it'],
  [
    'a section that changed its scale',
    ['sections', 0, 'scale'],
    'levels',
    'texts.en.questions.IR1.scale: must be "levels", the scale of its section',
  ],
  ['no element', ['sections'], [], 'sections: must have at least 1 entry'],
  [
    'a role that is neither',
    ['sections', 3, 'role'],
    'bonus',
    'sections[3].role: must be one of "element", "attribute"',
  ],
  [
    'a section without questions',
    ['sections', 2, 'questions'],
    [],
    'sections[2].questions: must have at least 1 entry',
  ],
  [
    'two sections of one id',
    ['sections', 1, 'id'],
    'detection',
    'sections[1].id: "detection" is used twice: ids are unique and permanent',
  ],
  [
    'two questions of one id',
    [...detection, 1, 'id'],
    'IR1',
    'sections[0].questions[1].id: "IR1" is used twice: ids are unique and permanent',
  ],
  ['a third action', [...first, 'actions', 2], {}, 'sections[0].questions[0].actions: must have at most 2 entries'],
  [
    'an action that is named otherwise',
    [...first, 'actions', 1, 'id'],
    'IR1-3',
    'sections[0].questions[0].actions[1].id: must be "IR1-2", its question and its place',
  ],
  [
    'an effort that does not exist',
    [...first, 'actions', 0, 'effort'],
    9,
    'sections[0].questions[0].actions[0].effort: must be one of 1, 2, 3, 4, 5',
  ],
  [
    'a prerequisite that is no action',
    [...first, 'actions', 0, 'prerequisites'],
    ['IR99-1'],
    'sections[0].questions[0].actions[0].prerequisites[0]: "IR99-1" is no action of this framework',
  ],
  [
    'prerequisites in a circle',
    [...detection, 2, 'actions', 0, 'prerequisites'],
    ['IR5-1'],
    'sections[0].questions[2].actions[0].prerequisites[0]: closes a circle of prerequisites: IR3-1 needs IR5-1 needs IR3-1',
  ],
  [
    'a metric that does not exist',
    [...first, 'metrics'],
    ['M99'],
    'sections[0].questions[0].metrics[0]: "M99" is not in the metric catalogue',
  ],
  [
    'a function that does not exist',
    [...first, 'functions'],
    ['legal'],
    'sections[0].questions[0].functions[0]: must be one of "sales", "marketing", "success", "revops", "finance"',
  ],
  [
    'a counterpart that does not exist',
    [...first, 'equivalentTo'],
    ['ZZ9'],
    'sections[0].questions[0].equivalentTo[0]: "ZZ9" is no question of another framework',
  ],
];

const brokenTexts: readonly (readonly [what: string, at: Place, value: unknown, line: string])[] = [
  [
    'words of another framework',
    ['framework'],
    'six-element',
    'texts.en.framework: must be "incident-readiness", the framework that they belong to',
  ],
  [
    'words of another kind',
    ['kind'],
    'opinion',
    'texts.en.kind: is missing or not one of the kinds that are known here',
  ],
  ['no words for the letters', ['scale'], undefined, 'texts.en.scale: is missing: a section is answered by letters'],
  ['no words for the levels', ['levels'], undefined, 'texts.en.levels: is missing: a section is answered by levels'],
  [
    'no words for the middle verdict',
    ['verdicts', 'some'],
    undefined,
    'texts.en.verdicts.some: is missing: the framework says how many elements are enough',
  ],
  [
    'a section without words',
    ['sections', 'response'],
    undefined,
    'texts.en.sections.response: is missing: the framework has it, so it needs its text',
  ],
  [
    'words of a section that is not there',
    ['sections', 'cost'],
    { name: 'Cost', description: 'Cost.' },
    'texts.en.sections.cost: is left over: the framework does not have it',
  ],
  [
    'a question without words',
    ['questions', 'IR7'],
    undefined,
    'texts.en.questions.IR7: is missing: the framework has it, so it needs its text',
  ],
  [
    'a question on the other scale',
    ['questions', 'IR1', 'scale'],
    'levels',
    'texts.en.questions.IR1.question: is missing: add it',
  ],
  [
    'an action without words',
    ['questions', 'IR1', 'actions', 'IR1-2'],
    undefined,
    'texts.en.questions.IR1.actions.IR1-2: is missing: the framework has it, so it needs its text',
  ],
  ['an empty title', ['title'], '', 'texts.en.title: must not be empty'],
  [
    'a level that takes too long to read',
    ['questions', 'IR4', 'levels', '3'],
    [Array.from({ length: 46 }, () => 'word').join(' ')],
    'texts.en.questions.IR4.levels.3: has 46 words in its clauses together: at most 45',
  ],
];

/** A questionnaire of another field with one mistake: the file that has it, what it is, where, the value (undefined: taken away), and the
 * first line that the check says of it. */
export const brokenFrameworks = [
  ...brokenStructures.map((row) => ['framework' as const, ...row] as const),
  ...brokenTexts.map((row) => ['texts.en' as const, ...row] as const),
];

/** A JSON document in which one value is replaced, or removed when `value` is undefined. */
export function withValueAt(text: string, at: Place, value: unknown): string {
  const document: unknown = JSON.parse(text);
  let node: object = document as object;
  for (const key of at.slice(0, -1)) node = Reflect.get(node, key) as object;
  const last = at.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(node, last);
  else Reflect.set(node, last, value);
  return JSON.stringify(document);
}
