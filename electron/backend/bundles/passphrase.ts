import { randomInt } from 'node:crypto';

/** 1,024 words of Cairn's own texts, so that five of them are one of 2^50. */
const words = `
about above absences absent accept access account accuracy across acted action active activity acts actual adapt added address
adjusts adopt adoption advise affected afresh after again against agenda ages agree ahead alarms alert alike alone along alpha
already also although always among amount anew announce annual another answer anyone anything apart appear appendix applies apply
approval approved approver approves area around arrive arrows aside asked asking asks assess assumed assumes attached attain
attended audit automate average away back balance ballot band base baseline beat became because become been before began begin
begun behind being belong below benefit beside best better between beyond bias biggest billed billing block blocker blue board
bonuses book bookings both bought bound brackets branding breach breadth break briefed briefing bring brought budget build built
business button buyer calendar call came campaign cancel cannot capacity card carried carries carry case cash category caught
cause cautious cell chair chance change channel charge chart charter chase check checkout choices choose chosen churn circle cite
clarity clear client close closure coach code cohort collect colour come comment common company compare complete computer concern
confirm connect contact content contract contrast control copies copy core correct cost could count counter course cover coverage
create credit criteria cross currency current custom customer cycle daily damaged dark darker data date days deal dealt decide
decision decline deep defects define delay delete delivers demand depend depth deputies deputy describe designs differ discount
discuss disk dispute dissent distance divide document does done down draft draw drawn drift drop dropped dumped duties duty each
earlier early earns easy edit edition effect effort eight eleven else emerging empty ended ending endorsed ends enforce engage
english enough enter entries entry equal erased error estimate even event every everyone evidence exactly example excel execute
exist exit expand expected explain export exposure extend external extract fact factor fail failure fall false fast fault feed
feedback feel felt fewer fewest field figure file fill filter final finance find firm first fits five fixed fixes flagged floor
flow focus folder follow forecast form format formula forum forward found four frame free freeze from frozen full fully function
further gain gaps gate gateway gather gave gets give given goal goes gone good grey gross group grow growth guards guest guide
half halves hand handle hang happen hard hash have headed headline heads health hear heavy held help here hidden hide high higher
highest hiring history hold hopeful hosted hour house however human idea identity ignored impact import inbound include index
initials insights inspired instance instead intent interest interim into invite invoice issue item itself joint journey judge jump
keep kept keys kick kind know known label lack ladder lagging lamp language laptop large larger largest last late later latest
launch layer lead leader leak leakage learn learnt least leave ledger left legal length lengthen lenient less lets letter level
library lies lifetime light like limit line lineage link list literacy little live load logged logic logo long longer look loose
lose lost lower lowest luck made mail main major make manage mandate manual many mapped margin marginal mark market match material
matter maturity mean meant measure median medium meet message method metric middle minus minute mismatch miss mixed model module
moment money month more most motion move movement much must name near need neither network never newcomer newer newest next nobody
noise none note nothing notice number offer offs often older oldest once ones only open opinion optional orange order ordinate
other outcome outs outside outvote over overall overdue overlap override overrule oversee owes owned owner owns pace pack packages
page paid pair pale paper parallel parent park part partial party pass password past paste path pause payback paying payment
payout pays people percent period person personal phase pick picture pile pillar pilot pipeline pixels place plain plan planned
planner planning platform play playbook point policy poor portal portrait practice predict prepare present pressure preview
previous price print priority privacy private problems process product profile program progress project promises proof propose
prorated prorates protect proven provider publish pull purchase purpose putting quality quarter question queue quick quota quote
raise ramp random range rank rarely rate ratio reach read real reason receipt receive recent record recovery recurs redesign redo
refresh refund refused register regular rehearse reject release relied remains remark remedy remit remove rename renewal repair
replace reply report request response rest restated restore result retain retire retried retries retry return reveal revenue
reversed review rewarded right rise risk roadmap role roll room round route routine rule running runs safe said sale same sample
save says scale schedule scope score screen search seat second secret section secure seeing seen sees segment seldom selected self
seller selling send senior sent sentence separate serious serve service session sets setting settle seven several share sharp
sheet shift short shortest should show shown side sign signal simple since single sinks sits sitting size sketch skills skip
skipped slip slipped slow small smaller smallest snapshot software some somebody someone sooner soonest sort source space spare
speaks special speed spend spent split spoken sponsor spot spread staff stage stale stall stand standard start starter state
status stay step steward still stood stop stopped store strength strict strip stuck success such summary support sure surface
surplus survey switch system table take taken target task team tell template tend term test text than that their them theme then
there these they thing third thirty this those though three through tick tier time timeline timer title today together told took
tool toolset topic total touch toward trace tracked trail trained training transfer trial tried triggers true tune turn twelve
twenty twice type typical unaided unclear under undo undone unit unknown unless unlisted unlock until unused update upsell urgency
usage used user uses using usual valid value vanish variable velocity verdict verified version view visible voice volume vote wait
wanted wants warning watch wave ways weak weakest week weigh weight welcome well went were what whatever when where wherever
whether which while whoever whole whom whose widened widest will window winning wins with within without word work workflow
workshop worst worth would write written wrong year yields your zero
`
  .trim()
  .split(/\s+/);

const count = 5;

/** A passphrase that can be said over the telephone: five words, by chance. */
export function suggestPassphrase(): string {
  return Array.from({ length: count }, () => words[randomInt(words.length)]).join('-');
}
